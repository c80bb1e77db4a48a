package io.statline.systems.redis;

import io.statline.Display;
import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;

@Stat(desc = "the section Memory")
@OpenMetrics(prefix = "memory_")
public record Memory(
    @Stat(desc = "memory allocated", unit = Unit.BYTES) @Unsigned
    long usedMemory,

    @Stat(desc = "the same, in words") @Display(hide = true) String usedMemoryHuman,

    @Stat(desc = "memory that the operating system gave", unit = Unit.BYTES) @Unsigned
    long usedMemoryRss,

    @Stat(desc = "the most memory allocated", kind = Kind.PEAK, unit = Unit.BYTES) @Unsigned
    long usedMemoryPeak,

    @Stat(desc = "memory allocated as a share of the most, in words") @Display(hide = true)
    String usedMemoryPeakPerc,

    @Stat(desc = "memory of scripts", unit = Unit.BYTES) @OpenMetrics(skip = true)
    long usedMemoryLua,

    @Stat(desc = "memory of scripts", unit = Unit.BYTES) long usedMemoryVmEval) {}
