// options: -Astatline.strict=true
package io.acme;

import io.statline.Stat;
import io.statline.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

@Stat(desc = "names that end in a unit")
record StatNameAgainstUnit(
    @Stat(desc = "time waited", unit = Unit.MICROSECONDS) long waitedNs, // <-
    @Stat(desc = "time waited", unitName = "ticks") long sleptMs, // <-
    @Stat(desc = "time waited", user = {"_unit=seconds", "_scale=0.25"}) long ranSec, // <-
    @Stat(
        desc = "a cache",
        unit = Unit.BYTES) // <-
    long cacheKib,
    @Stat(desc = "idle time", unit = Unit.RATIO) double idlePct, // <-
    @Stat(desc = "time a round took") Duration roundMs, // <-
    @Stat(desc = "when it began") Instant beganUs, // <-
    @Stat(desc = "time a step took in ms") Duration fineNs,
    @Stat(desc = "when it ended") Optional<Instant> fineAt,
    @Stat(desc = "time waited", unit = Unit.SECONDS) double sinceSeconds) {}
