package io.statline.client;

import io.statline.Stat;
import io.statline.Unsigned;

/** What the scheduler scx_rustland says of itself. */
@Stat(name = "Metrics", top = true)
record RustlandMetrics(
    @Unsigned long nrBounceDispatches,
    @Unsigned long nrCancelDispatches,
    @Unsigned long nrCpus,
    @Unsigned long nrFailedDispatches,
    @Unsigned long nrKernelDispatches,
    @Unsigned long nrPageFaults,
    @Unsigned long nrQueued,
    @Unsigned long nrRunning,
    @Unsigned long nrSchedCongested,
    @Unsigned long nrScheduled,
    @Unsigned long nrUserDispatches) {}
