package io.acme;

import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import java.time.Duration;

@Stat(user = {"_om_prefix=a_", "_a", "_a"}) // <-
@OpenMetrics(prefix = "a_") // <-
record StatUserTwice(
    @Stat(user = "_unit=seconds", unit = Unit.NANOSECONDS) int unit, // <-
    @Stat(user = "_scale=1e-3", unit = Unit.NANOSECONDS) int scale, // <-
    @Stat(user = "_unit=pages", unitName = "pages") int pages, // <-
    @Stat(user = "_unit=seconds") Duration duration, // <-
    @Stat(user = {"_om_skip", "_fine"})
    @OpenMetrics(skip = true) // <-
    int skip) {}
