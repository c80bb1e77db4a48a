package io.acme;

import io.statline.Kind;
import io.statline.Stat;

@Stat(
    desc = "all of them count",
    kind = Kind.COUNTER) // <-
record StatKindOnType(int x) {}
