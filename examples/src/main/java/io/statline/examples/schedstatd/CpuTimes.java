package io.statline.examples.schedstatd;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;
import java.util.OptionalLong;

/**
 * How CPU time was spent, in the kernel's clock ticks for programs: 1/100 second on every machine that runs Java. They
 * are served as they are: in nanoseconds the largest of them would no longer fit 64 bits, and no digit would be gained.
 * The last six are left out by kernels that do not count them.
 *
 * @param user running programs, {@code guest} included
 * @param nice running programs of lower priority, {@code guestNice} included
 * @param system running in the kernel
 * @param idle doing nothing
 * @param iowait doing nothing while a task waited for a disk; not a counter, because the kernel may take some back
 * @param irq serving interrupts
 * @param softirq serving soft interrupts
 * @param steal lost to other guests of the hypervisor
 * @param guest running guests
 * @param guestNice running guests of lower priority
 * @since 0.1.0
 */
@Stat(desc = "how CPU time was spent since boot")
@OpenMetrics(prefix = "sched_time_")
public record CpuTimes(
    @Stat(desc = "time in programs", kind = Kind.COUNTER, unit = Unit.CENTISECONDS) @Unsigned
    long user,

    @Stat(
        desc = "time in programs of lower priority",
        kind = Kind.COUNTER,
        unit = Unit.CENTISECONDS)
    @Unsigned
    long nice,

    @Stat(desc = "time in the kernel", kind = Kind.COUNTER, unit = Unit.CENTISECONDS) @Unsigned
    long system,

    @Stat(desc = "time with nothing to do", kind = Kind.COUNTER, unit = Unit.CENTISECONDS) @Unsigned
    long idle,

    @Stat(desc = "time waiting for disks, a guess", kind = Kind.GAUGE, unit = Unit.CENTISECONDS)
    @Unsigned
    OptionalLong iowait,

    @Stat(desc = "time serving interrupts", kind = Kind.COUNTER, unit = Unit.CENTISECONDS) @Unsigned
    OptionalLong irq,

    @Stat(desc = "time serving soft interrupts", kind = Kind.COUNTER, unit = Unit.CENTISECONDS)
    @Unsigned
    OptionalLong softirq,

    @Stat(
        desc = "time the hypervisor gave to others",
        kind = Kind.COUNTER,
        unit = Unit.CENTISECONDS)
    @Unsigned
    OptionalLong steal,

    @Stat(desc = "time in guests, also in user", kind = Kind.COUNTER, unit = Unit.CENTISECONDS)
    @Unsigned
    OptionalLong guest,

    @Stat(desc = "time in guests, also in nice", kind = Kind.COUNTER, unit = Unit.CENTISECONDS)
    @Unsigned
    OptionalLong guestNice) {}
