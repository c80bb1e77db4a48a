package io.acme;

import io.statline.Stat;

@Stat(top = true)
record StatTopOnComponent(
    @Stat(desc = "an unnecessary false", top = false) int fine,
    @Stat(desc = "first", top = true) // <-
    int x) {}
