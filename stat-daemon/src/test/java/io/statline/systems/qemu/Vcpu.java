package io.statline.systems.qemu;

import io.statline.Buckets;
import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.Unsigned;

@Stat(name = "vcpu", desc = "one virtual CPU")
@OpenMetrics(prefix = "vcpu_", label = "qom_path")
public record Vcpu(
    @Stat(desc = "polls after a halt that saw the guest wake up", kind = Kind.COUNTER) @Unsigned
    long haltSuccessfulPoll,

    @Stat(desc = "polls after a halt", kind = Kind.COUNTER) @Unsigned
    long haltAttemptedPoll,

    @Stat(desc = "polls after a halt that did not count", kind = Kind.COUNTER) @Unsigned
    long haltPollInvalid,

    @Stat(desc = "wake-ups from a halt", kind = Kind.COUNTER) @Unsigned
    long haltWakeup,

    @Stat(
        desc = "time spent in polls that saw the guest wake up",
        kind = Kind.COUNTER,
        unit = Unit.NANOSECONDS)
    @Unsigned
    long haltPollSuccessNs,

    @Stat(desc = "time spent in polls that did not", kind = Kind.COUNTER, unit = Unit.NANOSECONDS)
    @Unsigned
    long haltPollFailNs,

    @Stat(desc = "time halted after polling", kind = Kind.COUNTER, unit = Unit.NANOSECONDS)
    @Unsigned
    long haltWaitNs,

    @Stat(desc = "time spent in a poll that saw the guest wake up", unit = Unit.NANOSECONDS)
    @Buckets(first = 1)
    @Unsigned
    long[] haltPollSuccessHist,

    @Stat(desc = "time spent in a poll that did not", unit = Unit.NANOSECONDS)
    @Buckets(first = 1)
    @Unsigned
    long[] haltPollFailHist,

    @Stat(desc = "time halted after polling, each time", unit = Unit.NANOSECONDS)
    @Buckets(first = 1)
    @Unsigned
    long[] haltWaitHist,

    @Stat(desc = "whether it is halted") boolean blocking,

    @Stat(desc = "page faults that were mended", kind = Kind.COUNTER) @Unsigned
    long pfFixed,

    @Stat(desc = "page faults passed on to the guest", kind = Kind.COUNTER) @Unsigned
    long pfGuest,

    @Stat(desc = "TLB flushes", kind = Kind.COUNTER) @Unsigned
    long tlbFlush,

    @Stat(desc = "instructions that invalidate one page", kind = Kind.COUNTER) @Unsigned
    long invlpg,

    @Stat(desc = "exits from the guest", kind = Kind.COUNTER) @Unsigned
    long exits,

    @Stat(desc = "exits because of port access", kind = Kind.COUNTER) @Unsigned
    long ioExits,

    @Stat(desc = "exits because of access to device memory", kind = Kind.COUNTER) @Unsigned
    long mmioExits,

    @Stat(desc = "exits because of a signal to the process", kind = Kind.COUNTER) @Unsigned
    long signalExits,

    @Stat(desc = "exits because interrupts can be taken again", kind = Kind.COUNTER) @Unsigned
    long irqWindowExits,

    @Stat(desc = "exits because non-maskable interrupts can be taken again", kind = Kind.COUNTER)
    @Unsigned
    long nmiWindowExits,

    @Stat(desc = "flushes of the first-level data cache", kind = Kind.COUNTER) @Unsigned
    long l1dFlush,

    @Stat(desc = "exits because the guest halts", kind = Kind.COUNTER) @Unsigned
    long haltExits,

    @Stat(desc = "exits because the process wants to interrupt", kind = Kind.COUNTER) @Unsigned
    long requestIrqExits,

    @Stat(desc = "exits because of an interrupt of the host", kind = Kind.COUNTER) @Unsigned
    long irqExits,

    @Stat(desc = "times the host's registers were loaded", kind = Kind.COUNTER) @Unsigned
    long hostStateReload,

    @Stat(desc = "times the floating-point registers were loaded", kind = Kind.COUNTER) @Unsigned
    long fpuReload,

    @Stat(desc = "instructions emulated", kind = Kind.COUNTER) @Unsigned
    long insnEmulation,

    @Stat(desc = "instructions that could not be emulated", kind = Kind.COUNTER) @Unsigned
    long insnEmulationFail,

    @Stat(desc = "calls to the hypervisor", kind = Kind.COUNTER) @Unsigned
    long hypercalls,

    @Stat(desc = "interrupts delivered to the guest", kind = Kind.COUNTER) @Unsigned
    long irqInjections,

    @Stat(desc = "non-maskable interrupts delivered to the guest", kind = Kind.COUNTER) @Unsigned
    long nmiInjections,

    @Stat(desc = "requests to look at events", kind = Kind.COUNTER) @Unsigned
    long reqEvent,

    @Stat(desc = "times a guest inside of the guest was run", kind = Kind.COUNTER) @Unsigned
    long nestedRun,

    @Stat(desc = "attempts to hand time to another virtual CPU", kind = Kind.COUNTER) @Unsigned
    long directedYieldAttempted,

    @Stat(desc = "times that this worked", kind = Kind.COUNTER) @Unsigned
    long directedYieldSuccessful,

    @Stat(desc = "preemptions the guest was told of", kind = Kind.COUNTER) @Unsigned
    long preemptionReported,

    @Stat(desc = "preemptions it was not told of", kind = Kind.COUNTER) @Unsigned
    long preemptionOther,

    @Stat(desc = "whether it runs a guest of its own") boolean guestMode) {}
