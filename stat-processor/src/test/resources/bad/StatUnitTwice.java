package io.acme;

import io.statline.Stat;
import io.statline.Unit;

@Stat
record StatUnitTwice(
    @Stat(
        unit = Unit.BYTES,
        unitName = "tasks") // <-
    int x) {}
