package io.statline.examples.schedstatd;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unsigned;

/**
 * How the load balancer fared in one situation.
 *
 * @param attempts how often it looked
 * @param balanced how often there was nothing to do
 * @param failed how often it tried to move tasks and could not
 * @param pulled tasks it moved
 * @since 0.1.0
 */
@Stat(desc = "how the load balancer fared")
@OpenMetrics(prefix = "sched_balance_")
public record BalanceStats(
    @Stat(desc = "times it looked", kind = Kind.COUNTER, unitName = "calls") @Unsigned
    long attempts,

    @Stat(desc = "times it found the load even", kind = Kind.COUNTER, unitName = "calls") @Unsigned
    long balanced,

    @Stat(desc = "times it could not move a task", kind = Kind.COUNTER, unitName = "calls")
    @Unsigned
    long failed,

    @Stat(desc = "tasks it moved here", kind = Kind.COUNTER, unitName = "tasks") @Unsigned
    long pulled) {}
