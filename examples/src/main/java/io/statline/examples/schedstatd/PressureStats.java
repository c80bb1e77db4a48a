package io.statline.examples.schedstatd;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;

/**
 * CPU pressure: the time in which at least one task was ready and had to wait. The kernel's second line, {@code full},
 * means nothing for CPUs and is always 0; it is not served.
 *
 * @param avg10 the share of the last ten seconds
 * @param avg60 the share of the last minute
 * @param avg300 the share of the last five minutes
 * @param total the time since boot
 * @since 0.1.0
 */
@Stat(desc = "CPU pressure: time in which a task had to wait")
@OpenMetrics(prefix = "sched_pressure_")
public record PressureStats(
    @Stat(desc = "share of the last 10 s", kind = Kind.AVERAGE, unit = Unit.PERCENT)
    double avg10,

    @Stat(desc = "share of the last 60 s", kind = Kind.AVERAGE, unit = Unit.PERCENT)
    double avg60,

    @Stat(desc = "share of the last 300 s", kind = Kind.AVERAGE, unit = Unit.PERCENT)
    double avg300,

    @Stat(desc = "time since boot", kind = Kind.COUNTER, unit = Unit.MICROSECONDS) @Unsigned
    long total) {}
