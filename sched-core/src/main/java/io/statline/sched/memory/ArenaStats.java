package io.statline.sched.memory;

import io.statline.Kind;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;

/**
 * The figures of a {@link LockedArena}, ready to be served.
 *
 * @since 0.1.0
 */
@Stat(desc = "an arena of memory outside the heap")
public record ArenaStats(
    @Stat(desc = "size of the arena", kind = Kind.LIMIT, unit = Unit.BYTES) @Unsigned
    long capacity,

    @Stat(desc = "memory in use, as asked for", kind = Kind.GAUGE, unit = Unit.BYTES) @Unsigned
    long used,

    @Stat(desc = "memory in use, in whole blocks", kind = Kind.GAUGE, unit = Unit.BYTES) @Unsigned
    long reserved,

    @Stat(desc = "most memory ever in use, in whole blocks", kind = Kind.PEAK, unit = Unit.BYTES)
    @Unsigned
    long peakReserved,

    @Stat(
        desc = "largest block to be had, 0 if the arena is full",
        kind = Kind.GAUGE,
        unit = Unit.BYTES)
    @Unsigned
    long largestFree,

    @Stat(desc = "blocks in use", kind = Kind.GAUGE, unitName = "blocks") @Unsigned
    long blocks,

    @Stat(desc = "blocks allocated", kind = Kind.COUNTER, unitName = "blocks") @Unsigned
    long allocations,

    @Stat(desc = "blocks freed", kind = Kind.COUNTER, unitName = "blocks") @Unsigned
    long frees,

    @Stat(desc = "blocks that there was no room for", kind = Kind.COUNTER, unitName = "blocks")
    @Unsigned
    long refusals,

    @Stat(desc = "whether the arena is locked in memory") boolean locked) {}
