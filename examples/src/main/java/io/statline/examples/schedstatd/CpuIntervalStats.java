package io.statline.examples.schedstatd;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;
import java.util.OptionalLong;

/**
 * What one CPU did since this reader's last request; the first four in {@link Ticks}.
 *
 * @param user running programs
 * @param nice running programs of lower priority
 * @param system running in the kernel
 * @param idle doing nothing
 * @param runTime how long tasks ran
 * @param waitTime how long tasks waited to run
 * @param timeslices how often a task got the CPU
 * @since 0.1.0
 */
@Stat(desc = "what one CPU did since this reader's last request", user = "_display_label=cpu")
@OpenMetrics(prefix = "sched_cpu_interval_", label = "cpu")
public record CpuIntervalStats(
    @Stat(
        desc = "time in programs",
        kind = Kind.DELTA,
        user = {Ticks.UNIT, Ticks.SCALE})
    @Unsigned
    long user,

    @Stat(
        desc = "time in programs of lower priority",
        kind = Kind.DELTA,
        user = {Ticks.UNIT, Ticks.SCALE})
    @Unsigned
    long nice,

    @Stat(
        desc = "time in the kernel",
        kind = Kind.DELTA,
        user = {Ticks.UNIT, Ticks.SCALE})
    @Unsigned
    long system,

    @Stat(
        desc = "time with nothing to do",
        kind = Kind.DELTA,
        user = {Ticks.UNIT, Ticks.SCALE})
    @Unsigned
    long idle,

    @Stat(desc = "time tasks ran", kind = Kind.DELTA, unit = Unit.NANOSECONDS) @Unsigned
    OptionalLong runTime,

    @Stat(desc = "time tasks waited to run", kind = Kind.DELTA, unit = Unit.NANOSECONDS) @Unsigned
    OptionalLong waitTime,

    @Stat(desc = "times a task got the CPU", kind = Kind.DELTA, unitName = "timeslices") @Unsigned
    OptionalLong timeslices) {}
