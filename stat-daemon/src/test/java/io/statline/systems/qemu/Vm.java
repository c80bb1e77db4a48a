package io.statline.systems.qemu;

import io.statline.Kind;
import io.statline.Stat;
import io.statline.Unsigned;

@Stat(name = "vm", desc = "a virtual machine's memory management", top = true)
public record Vm(
    @Stat(desc = "TLB flushes that other CPUs had to make", kind = Kind.COUNTER) @Unsigned
    long remoteTlbFlush,

    @Stat(desc = "requests for such flushes", kind = Kind.COUNTER) @Unsigned
    long remoteTlbFlushRequests,

    @Stat(desc = "shadow pages dropped", kind = Kind.COUNTER) @Unsigned
    long mmuShadowZapped,

    @Stat(desc = "page table entries written by the guest", kind = Kind.COUNTER) @Unsigned
    long mmuPteWrite,

    @Stat(desc = "page directory entries dropped", kind = Kind.COUNTER) @Unsigned
    long mmuPdeZapped,

    @Stat(desc = "shadow pages dropped because they were written too often", kind = Kind.COUNTER)
    @Unsigned
    long mmuFlooded,

    @Stat(desc = "shadow pages used again", kind = Kind.COUNTER) @Unsigned
    long mmuRecycled,

    @Stat(desc = "shadow pages that had to be made", kind = Kind.COUNTER) @Unsigned
    long mmuCacheMiss,

    @Stat(desc = "shadow pages that differ from the guest's") @Unsigned
    long mmuUnsync,

    @Stat(name = "pages_4k", desc = "mapped pages of 4 KiB") @Unsigned
    long pages4k,

    @Stat(name = "pages_2m", desc = "mapped pages of 2 MiB") @Unsigned
    long pages2m,

    @Stat(name = "pages_1g", desc = "mapped pages of 1 GiB") @Unsigned
    long pages1g,

    @Stat(desc = "large pages split because they must not be executed") @Unsigned
    long nxLpageSplits,

    @Stat(desc = "the most mappings of one page", kind = Kind.PEAK) @Unsigned
    long maxMmuRmapSize,

    @Stat(desc = "the most shadow pages in one hash bucket", kind = Kind.PEAK) @Unsigned
    long maxMmuPageHashCollisions) {}
