package io.acme;

import io.statline.Stat;

record StatLoneComponent(
    int plain,
    @Stat(desc = "nobody will see it") // <-
    long lost) {}
