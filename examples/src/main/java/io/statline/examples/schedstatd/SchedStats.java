package io.statline.examples.schedstatd;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What the kernel says about its scheduler. What this kernel does not say is left out.
 *
 * @param bootTime when the machine was booted
 * @param contextSwitches how often a CPU changed its task
 * @param forks tasks started
 * @param interrupts interrupts served
 * @param softInterrupts soft interrupts served
 * @param runnable tasks that run or are ready to
 * @param blocked tasks that wait for a disk
 * @param load the load average
 * @param pressure CPU pressure
 * @param schedstatVersion the version of {@code /proc/schedstat}
 * @param times how the time of all CPUs was spent
 * @param cpus the CPUs that are online, by number
 * @since 0.1.0
 */
@Stat(desc = "what the kernel says about its CPU scheduler", top = true)
@OpenMetrics(prefix = "sched_")
public record SchedStats(
    @Stat(desc = "when the machine was booted", kind = Kind.TIMESTAMP, unit = Unit.SECONDS)
    @Unsigned
    OptionalLong bootTime,

    @Stat(desc = "context switches since boot", kind = Kind.COUNTER, unitName = "switches")
    @Unsigned
    OptionalLong contextSwitches,

    @Stat(desc = "tasks started since boot", kind = Kind.COUNTER, unitName = "tasks") @Unsigned
    OptionalLong forks,

    @Stat(desc = "interrupts since boot", kind = Kind.COUNTER, unitName = "interrupts") @Unsigned
    OptionalLong interrupts,

    @Stat(desc = "soft interrupts since boot", kind = Kind.COUNTER, unitName = "interrupts")
    @Unsigned
    OptionalLong softInterrupts,

    @Stat(desc = "tasks running or ready to run", kind = Kind.GAUGE, unitName = "tasks") @Unsigned
    OptionalLong runnable,

    @Stat(desc = "tasks waiting for disks", kind = Kind.GAUGE, unitName = "tasks") @Unsigned
    OptionalLong blocked,

    @Stat(desc = "the load average") Optional<LoadStats> load,
    @Stat(desc = "CPU pressure") Optional<PressureStats> pressure,

    @Stat(desc = "version of the kernel's schedstat file", kind = Kind.ID)
    OptionalInt schedstatVersion,

    @Stat(desc = "all CPUs together") Optional<CpuTimes> times,
    @Stat(desc = "the CPUs that are online") Map<@Unsigned Integer, CpuStats> cpus) {}
