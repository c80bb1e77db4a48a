package io.statline.examples.schedstatd;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What {@code /proc/schedstat} says of one CPU's run queue. All but the first three are left out while the kernel
 * does not count them ({@code sysctl kernel.sched_schedstats}).
 *
 * @param runTime how long tasks ran
 * @param waitTime how long tasks waited to run
 * @param timeslices how often a task got the CPU
 * @param yields calls of {@code sched_yield}
 * @param schedules how often the scheduler chose a task
 * @param idleSchedules how often it found none
 * @param wakeups how often a task was woken by this CPU
 * @param localWakeups how often such a task stayed on this CPU
 * @param domains the CPU's scheduling domains by level, the closest first
 * @since 0.1.0
 */
@Stat(desc = "one CPU's run queue")
@OpenMetrics(prefix = "sched_queue_")
public record RunQueueStats(
    @Stat(desc = "time tasks ran", kind = Kind.COUNTER, unit = Unit.NANOSECONDS) @Unsigned
    long runTime,

    @Stat(desc = "time tasks waited to run", kind = Kind.COUNTER, unit = Unit.NANOSECONDS) @Unsigned
    long waitTime,

    @Stat(desc = "times a task got the CPU", kind = Kind.COUNTER, unitName = "timeslices") @Unsigned
    long timeslices,

    @Stat(desc = "times a task gave the CPU away", kind = Kind.COUNTER, unitName = "calls")
    @Unsigned
    OptionalLong yields,

    @Stat(desc = "times the next task was chosen", kind = Kind.COUNTER, unitName = "calls")
    @Unsigned
    OptionalLong schedules,

    @Stat(desc = "times there was no next task", kind = Kind.COUNTER, unitName = "calls") @Unsigned
    OptionalLong idleSchedules,

    @Stat(desc = "tasks woken", kind = Kind.COUNTER, unitName = "wakeups") @Unsigned
    OptionalLong wakeups,

    @Stat(desc = "tasks woken that stayed on this CPU", kind = Kind.COUNTER, unitName = "wakeups")
    @Unsigned
    OptionalLong localWakeups,

    @Stat(desc = "the scheduling domains by level") Map<@Unsigned Integer, DomainStats> domains) {}
