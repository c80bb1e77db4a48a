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
    @Stat(desc = "switches per second; runs, pins, items") long rate) {}
