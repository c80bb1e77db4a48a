package io.statline.sched;

/**
 * What a scheduler may ask of the kernel and tell it. Only the driver's thread calls it, but for the methods that say
 * otherwise; none of it makes garbage.
 *
 * @since 0.1.0
 */
public interface Kernel {

  /** One more than the highest number a CPU can have on this machine: at most {@link CpuMask#CPUS}. */
  int cpus();

  /** How many CPUs are online now. */
  int onlineCpus();

  /** The clock of all times here: nanoseconds, monotonic, from any start. From any thread. */
  long nowNanos();

  /**
   * Finds a CPU that has nothing to do for a task that was queued, as near to the CPU it ran on last as the kernel can
   * say, and claims it: the same CPU is not found again until a task has run there, or it has gone idle anew. The
   * decision that uses it names it.
   *
   * @param pid the task
   * @param previousCpu its {@link QueuedTask#previousCpu}
   * @param flags its {@link QueuedTask#flags}
   * @return the CPU, or -1 if none that is allowed is idle, or the task has ended
   */
  int selectIdleCpu(int pid, int previousCpu, long flags);

  /**
   * Hands a decision to the kernel, which copies it.
   *
   * @return false if the kernel has no room for it now (the scheduler keeps the task and tries at its next turn)
   */
  boolean dispatch(Decision decision);

  /**
   * How many decided tasks wait in the kernel for a CPU, as far as it is known: what is dispatched beyond them waits
   * longer. Where there are several CPUs, tasks that may run on one only do not count once the kernel has
   * them: they say nothing about the others.
   */
  long dispatchedWaiting();
}
