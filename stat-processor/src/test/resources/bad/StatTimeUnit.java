// options: -Astatline.strict=true
package io.acme;

import io.statline.Kind;
import io.statline.Stat;
import io.statline.Unit;

@Stat(desc = "all times in ns")
record StatTimeUnit(
    @Stat(desc = "time waited, ns") long ns, // <-
    @Stat(desc = "runtime (usec)") long usec, // <-
    @Stat(desc = "age in milliseconds", kind = Kind.GAUGE) long millis, // <-
    @Stat(desc = "age in µs") long micros, // <-
    @Stat(desc = "time waited, ns", unit = Unit.NANOSECONDS) long fine,
    @Stat(desc = "ticks of 10 ms", unitName = "ticks") long named,
    @Stat(desc = "age in us") long shortMicros, // <-
    @Stat(desc = "Seconds since start") long sinceStart, // <-
    @Stat(desc = "errors in the last 10 seconds, after 500 ms") long window,
    @Stat(desc = "who serves us") long guests,
    @Stat(desc = "switches per second; runs, pins, items") long rate) {}
