package io.statline.sched;

import io.statline.Kind;
import io.statline.Stat;
import io.statline.Unsigned;

/**
 * A scheduler's figures under the type and field names that readers of user-space schedulers know: the {@code Metrics}
 * of {@code scx_rustland}. Ready to be served.
 *
 * @since 0.1.0
 */
@Stat(name = "Metrics", desc = "figures of a user-space scheduler", top = true)
public record SchedMetrics(
    @Stat(desc = "CPUs online", kind = Kind.GAUGE, unitName = "cpus") @Unsigned
    long nrCpus,

    @Stat(desc = "tasks on a CPU", kind = Kind.GAUGE, unitName = "tasks") @Unsigned
    long nrRunning,

    @Stat(desc = "tasks on their way to the scheduler", kind = Kind.GAUGE, unitName = "tasks")
    @Unsigned
    long nrQueued,

    @Stat(
        desc = "tasks that the scheduler has not decided about",
        kind = Kind.GAUGE,
        unitName = "tasks")
    @Unsigned
    long nrScheduled,

    @Stat(
        desc = "minor and major page faults of the scheduler's process",
        kind = Kind.COUNTER,
        unitName = "faults")
    @Unsigned
    long nrPageFaults,

    @Stat(desc = "tasks dispatched by the scheduler", kind = Kind.COUNTER, unitName = "dispatches")
    @Unsigned
    long nrUserDispatches,

    @Stat(
        desc = "tasks dispatched without the scheduler",
        kind = Kind.COUNTER,
        unitName = "dispatches")
    @Unsigned
    long nrKernelDispatches,

    @Stat(desc = "decisions that came too late", kind = Kind.COUNTER, unitName = "dispatches")
    @Unsigned
    long nrCancelDispatches,

    @Stat(
        desc = "dispatches to another CPU than the one decided",
        kind = Kind.COUNTER,
        unitName = "dispatches")
    @Unsigned
    long nrBounceDispatches,

    @Stat(
        desc = "decisions that could not be carried out",
        kind = Kind.COUNTER,
        unitName = "dispatches")
    @Unsigned
    long nrFailedDispatches,

    @Stat(
        desc = "tasks that found the way to the scheduler full",
        kind = Kind.COUNTER,
        unitName = "events")
    @Unsigned
    long nrSchedCongested) {

  /** A kernel's figures, and the page faults of this process since it began. */
  public static SchedMetrics of(SchedCounters counters, long pageFaults) {
    return new SchedMetrics(
        counters.onlineCpus(),
        counters.running(),
        counters.queued(),
        counters.scheduled(),
        pageFaults,
        counters.userDispatches(),
        counters.kernelDispatches(),
        counters.cancelledDispatches(),
        counters.bouncedDispatches(),
        counters.failedDispatches(),
        counters.congestions());
  }
}
