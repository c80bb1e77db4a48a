package io.acme;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import java.util.Optional;

@Stat(user = {"_om_prefix=a_", "_a", "_a"}) // <-
@OpenMetrics(prefix = "a_") // <-
record StatUserTwice(
    @Stat(user = "_kind=gauge", kind = Kind.COUNTER) int kind, // <-
    @Stat(user = "_scale=1e-3", unit = Unit.NANOSECONDS) int scale, // <-
    @Stat(user = "_type=flag") boolean type, // <-
    @Stat(user = "_values=X") Thread.State values, // <-
    @Stat(user = "_optional") Optional<String> optional, // <-
    @Stat(user = {"_om_skip", "_fine"})
    @OpenMetrics(skip = true) // <-
    int skip) {}
