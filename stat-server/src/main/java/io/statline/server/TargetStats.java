package io.statline.server;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;

/**
 * The server's figures of one target: which supplier is slow, which one fails.
 *
 * @param calls calls of the supplier that returned or threw
 * @param failures calls that threw, gave no value or a half-filled one
 * @param timeouts requests that found no answer within the deadline
 * @param busy time spent in the supplier
 * @param slowest the longest call
 * @since 0.1.0
 */
@Stat(name = "StatlineTargetStats", desc = "one target of the stats server")
@OpenMetrics(label = "target")
public record TargetStats(
    @Stat(desc = "calls of the supplier that ended", kind = Kind.COUNTER, unitName = "calls")
    @Unsigned
    long calls,

    @Stat(desc = "calls that gave no value", kind = Kind.COUNTER, unitName = "calls") @Unsigned
    long failures,

    @Stat(desc = "requests without an answer in time", kind = Kind.COUNTER, unitName = "requests")
    @Unsigned
    long timeouts,

    @Stat(desc = "time spent in the supplier", kind = Kind.COUNTER, unit = Unit.NANOSECONDS)
    @Unsigned
    long busy,

    @Stat(desc = "longest call of the supplier", kind = Kind.PEAK, unit = Unit.NANOSECONDS)
    @Unsigned
    long slowest) {}
