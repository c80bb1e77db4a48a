package io.acme;

import io.statline.Stat;

@Stat
record StatUnitName(
    @Stat(unitName = "Tasks") int upper, // <-
    @Stat(unitName = "per second") int space, // <-
    @Stat(unitName = "ms") int scaled, // <-
    @Stat(unitName = "hz") int shortened, // <-
    @Stat(unitName = "seconds") int base,
    @Stat(unitName = "pages_2") int fine) {}
