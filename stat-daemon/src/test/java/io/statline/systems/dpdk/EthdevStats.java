package io.statline.systems.dpdk;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;

@Stat(name = "stats", desc = "one port")
@OpenMetrics(prefix = "port_", label = "port")
public record EthdevStats(
    @Stat(desc = "packets received", kind = Kind.COUNTER, unitName = "packets") @Unsigned
    long ipackets,

    @Stat(desc = "packets sent", kind = Kind.COUNTER, unitName = "packets") @Unsigned
    long opackets,

    @Stat(desc = "bytes received", kind = Kind.COUNTER, unit = Unit.BYTES) @Unsigned
    long ibytes,

    @Stat(desc = "bytes sent", kind = Kind.COUNTER, unit = Unit.BYTES) @Unsigned
    long obytes,

    @Stat(
        desc = "packets that the hardware dropped because its queues were full",
        kind = Kind.COUNTER,
        unitName = "packets")
    @Unsigned
    long imissed,

    @Stat(desc = "packets received in error", kind = Kind.COUNTER, unitName = "packets") @Unsigned
    long ierrors,

    @Stat(desc = "packets that could not be sent", kind = Kind.COUNTER, unitName = "packets")
    @Unsigned
    long oerrors,

    @Stat(desc = "packets that found no memory", kind = Kind.COUNTER, unitName = "packets")
    @Unsigned
    long rxNombuf) {}
