package io.statline.client;

import io.statline.Stat;
import io.statline.Unsigned;

/** What the scheduler scx_bpfland says of itself. */
@Stat(name = "Metrics", top = true)
record BpflandMetrics(
    @Unsigned long nrCpuReleaseReenqueue,
    @Unsigned long nrCpus,
    @Unsigned long nrDelayFastRecoveryDispatches,
    @Unsigned long nrDelayHighRegionSamples,
    @Unsigned long nrDelayLowRegionSamples,
    @Unsigned long nrDelayMidRegionSamples,
    @Unsigned long nrDelayMiddleAddDispatches,
    @Unsigned long nrDelayRateLimitedDispatches,
    @Unsigned long nrDelayRecoveryDispatches,
    @Unsigned long nrDirectDispatches,
    @Unsigned long nrDispatchCpuDsqConsumes,
    @Unsigned long nrDispatchNodeDsqConsumes,
    @Unsigned long nrGainCeilingDispatches,
    @Unsigned long nrGainCeilingResidentSamples,
    @Unsigned long nrGainFloorDispatches,
    @Unsigned long nrGainFloorResidentSamples,
    @Unsigned long nrGainMidResidentSamples,
    @Unsigned long nrIdleEnqueuePathPicks,
    @Unsigned long nrIdleGlobalMisses,
    @Unsigned long nrIdlePickFailures,
    @Unsigned long nrIdlePrevCpuPicks,
    @Unsigned long nrIdlePrimaryDomainMisses,
    @Unsigned long nrIdlePrimaryPicks,
    @Unsigned long nrIdleSelectPathPicks,
    @Unsigned long nrIdleSpillPicks,
    @Unsigned long nrKeepRunningQueueEmpty,
    @Unsigned long nrKeepRunningQueuedWork,
    @Unsigned long nrKeepRunningReuses,
    @Unsigned long nrKeepRunningSmtBlocked,
    @Unsigned long nrKthreadDispatches,
    @Unsigned long nrRunning,
    @Unsigned long nrSharedDispatches,
    @Unsigned long nrWakerCpuBiases) {}
