package io.statline.examples.schedstatd;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What happened since this reader's last request; in its first request, nothing yet.
 *
 * @param interval how long ago that was
 * @param contextSwitches context switches since then
 * @param forks tasks started since then
 * @param interrupts interrupts served since then
 * @param pressure time since then in which a task had to wait for a CPU
 * @param cpus the CPUs that were online then and are now, by number
 * @since 0.1.0
 */
@Stat(desc = "what happened since this reader's last request")
@OpenMetrics(prefix = "sched_interval_")
public record IntervalStats(
    @Stat(desc = "time since the last request", kind = Kind.DELTA, unit = Unit.NANOSECONDS)
    @Unsigned
    long interval,

    @Stat(desc = "context switches", kind = Kind.DELTA, unitName = "switches") @Unsigned
    OptionalLong contextSwitches,

    @Stat(desc = "tasks started", kind = Kind.DELTA, unitName = "tasks") @Unsigned
    OptionalLong forks,

    @Stat(desc = "interrupts", kind = Kind.DELTA, unitName = "interrupts") @Unsigned
    OptionalLong interrupts,

    @Stat(desc = "time in which a task had to wait", kind = Kind.DELTA, unit = Unit.MICROSECONDS)
    @Unsigned
    OptionalLong pressure,

    @Stat(desc = "the CPUs") Map<@Unsigned Integer, CpuIntervalStats> cpus) {}
