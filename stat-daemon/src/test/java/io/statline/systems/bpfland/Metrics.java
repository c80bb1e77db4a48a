package io.statline.systems.bpfland;

import io.statline.Kind;
import io.statline.Stat;
import io.statline.Unsigned;

@Stat(desc = "the whole scheduler; totals since it started", top = true)
public record Metrics(
    @Stat(desc = "tasks that run") @Unsigned long nrRunning,

    @Stat(desc = "CPUs of the machine", kind = Kind.LIMIT) @Unsigned
    long nrCpus,

    @Stat(desc = "kernel threads dispatched straight to their CPU", kind = Kind.COUNTER) @Unsigned
    long nrKthreadDispatches,

    @Stat(desc = "tasks dispatched straight to a CPU", kind = Kind.COUNTER) @Unsigned
    long nrDirectDispatches,

    @Stat(desc = "tasks dispatched by way of a shared queue", kind = Kind.COUNTER) @Unsigned
    long nrSharedDispatches,

    @Stat(desc = "tasks dispatched while delays went back", kind = Kind.COUNTER) @Unsigned
    long nrDelayRecoveryDispatches,

    @Stat(desc = "tasks dispatched with a delay added in the middle region", kind = Kind.COUNTER)
    @Unsigned
    long nrDelayMiddleAddDispatches,

    @Stat(desc = "tasks dispatched while delays went back fast", kind = Kind.COUNTER) @Unsigned
    long nrDelayFastRecoveryDispatches,

    @Stat(desc = "tasks dispatched whose change of delay was held back", kind = Kind.COUNTER)
    @Unsigned
    long nrDelayRateLimitedDispatches,

    @Stat(desc = "tasks dispatched at the smallest gain", kind = Kind.COUNTER) @Unsigned
    long nrGainFloorDispatches,

    @Stat(desc = "tasks dispatched at the largest gain", kind = Kind.COUNTER) @Unsigned
    long nrGainCeilingDispatches,

    @Stat(desc = "samples of the delay in the low region", kind = Kind.COUNTER) @Unsigned
    long nrDelayLowRegionSamples,

    @Stat(desc = "samples of the delay in the middle region", kind = Kind.COUNTER) @Unsigned
    long nrDelayMidRegionSamples,

    @Stat(desc = "samples of the delay in the high region", kind = Kind.COUNTER) @Unsigned
    long nrDelayHighRegionSamples,

    @Stat(desc = "samples of the gain at its smallest", kind = Kind.COUNTER) @Unsigned
    long nrGainFloorResidentSamples,

    @Stat(desc = "samples of the gain between its bounds", kind = Kind.COUNTER) @Unsigned
    long nrGainMidResidentSamples,

    @Stat(desc = "samples of the gain at its largest", kind = Kind.COUNTER) @Unsigned
    long nrGainCeilingResidentSamples,

    @Stat(desc = "idle CPUs found while a CPU was selected", kind = Kind.COUNTER) @Unsigned
    long nrIdleSelectPathPicks,

    @Stat(desc = "idle CPUs found while a task was queued", kind = Kind.COUNTER) @Unsigned
    long nrIdleEnqueuePathPicks,

    @Stat(desc = "tasks whose last CPU was idle", kind = Kind.COUNTER) @Unsigned
    long nrIdlePrevCpuPicks,

    @Stat(desc = "idle CPUs found in the primary domain", kind = Kind.COUNTER) @Unsigned
    long nrIdlePrimaryPicks,

    @Stat(desc = "idle CPUs found outside of the primary domain", kind = Kind.COUNTER) @Unsigned
    long nrIdleSpillPicks,

    @Stat(desc = "searches that found no idle CPU", kind = Kind.COUNTER) @Unsigned
    long nrIdlePickFailures,

    @Stat(desc = "searches that found no idle CPU in the primary domain", kind = Kind.COUNTER)
    @Unsigned
    long nrIdlePrimaryDomainMisses,

    @Stat(desc = "searches that found no idle CPU anywhere", kind = Kind.COUNTER) @Unsigned
    long nrIdleGlobalMisses,

    @Stat(desc = "tasks put near the task that woke them", kind = Kind.COUNTER) @Unsigned
    long nrWakerCpuBiases,

    @Stat(desc = "tasks that kept their CPU after their slice", kind = Kind.COUNTER) @Unsigned
    long nrKeepRunningReuses,

    @Stat(desc = "tasks that kept their CPU because none waited", kind = Kind.COUNTER) @Unsigned
    long nrKeepRunningQueueEmpty,

    @Stat(desc = "tasks that lost their CPU to a busy sibling", kind = Kind.COUNTER) @Unsigned
    long nrKeepRunningSmtBlocked,

    @Stat(desc = "tasks that lost their CPU because others waited", kind = Kind.COUNTER) @Unsigned
    long nrKeepRunningQueuedWork,

    @Stat(desc = "tasks taken from a CPU's queue", kind = Kind.COUNTER) @Unsigned
    long nrDispatchCpuDsqConsumes,

    @Stat(desc = "tasks taken from a node's queue", kind = Kind.COUNTER) @Unsigned
    long nrDispatchNodeDsqConsumes,

    @Stat(desc = "tasks queued again because a higher class took their CPU", kind = Kind.COUNTER)
    @Unsigned
    long nrCpuReleaseReenqueue) {}
