package io.statline.examples.schedstatd;

import io.statline.Display;
import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;
import java.util.Optional;

/**
 * One scheduling domain as one of its CPUs sees it.
 *
 * @param name its name, such as {@code SMT}; since schedstat version 17
 * @param cpuMask its CPUs, hexadecimal, words of 32 bits separated by commas, the highest first
 * @param busy balancing while the CPU was busy
 * @param idle balancing while it was idle
 * @param newlyIdle balancing as it became idle
 * @param activeMoves tasks moved although they were running
 * @param remoteWakeups tasks woken here that last ran on another CPU of the domain
 * @since 0.1.0
 */
@Stat(desc = "one scheduling domain, seen from one CPU")
@Display(label = "domain")
@OpenMetrics(prefix = "sched_domain_", label = "domain")
public record DomainStats(
    @Stat(desc = "the domain's name", kind = Kind.ID) Optional<String> name,

    @Stat(desc = "the domain's CPUs, a hexadecimal mask", kind = Kind.BITMAP)
    @OpenMetrics(skip = true)
    String cpuMask,

    @Stat(desc = "balancing while the CPU was busy") BalanceStats busy,
    @Stat(desc = "balancing while the CPU was idle") BalanceStats idle,
    @Stat(desc = "balancing as the CPU became idle") BalanceStats newlyIdle,

    @Stat(desc = "running tasks moved away", kind = Kind.COUNTER, unitName = "tasks") @Unsigned
    long activeMoves,

    @Stat(desc = "wakeups from another CPU", kind = Kind.COUNTER, unitName = "wakeups") @Unsigned
    long remoteWakeups) {}
