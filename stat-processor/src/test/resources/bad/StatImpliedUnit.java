package io.acme;

import io.statline.Stat;
import io.statline.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

@Stat
record StatImpliedUnit(
    @Stat(unit = Unit.SECONDS) Duration seconds, // <-
    @Stat(unit = Unit.NANOSECONDS) Instant at, // <-
    @Stat(unitName = "ticks") List<Duration> ticks, // <-
    @Stat(unit = Unit.NONE) Duration fine) {}
