package io.statline.examples.sched;

import io.statline.sched.Decision;
import io.statline.sched.Kernel;
import io.statline.sched.QueuedTask;
import io.statline.sched.Scheduler;

/**
 * Shares the CPUs by weight, and lets those go first who need little. Each task has a virtual time, which grows as it
 * runs, the slower the more it weighs; its deadline is that time plus what it has run since it last slept, a slice at
 * most. Who sleeps much has an early deadline; who computes without end falls behind, but never for good, since its
 * virtual time stands still while the others run.
 *
 * <p>Decided are no more tasks than the CPUs can take soon: those that wait here can still be overtaken.
 *
 * @since 0.1.0
 */
public final class DeadlineScheduler implements Scheduler {
  private static final int ROOM = 1 << 14;

  /** How many tasks are lately. */
  private static final int MEMORY = 8;

  /** How much time a task can save up: asleep, or because its weight gives it more than the one CPU that it can use. */
  private static final int MOST_SAVED_SLICES = 2;

  private final TaskHeap waiting = new TaskHeap(ROOM);
  private final VirtualTimes virtualTimes = new VirtualTimes(2 * ROOM);
  private final Decision decision = new Decision();
  private final long sliceNanos;
  private final long shortestSliceNanos;
  private long now; // in virtual time: the average deadline of the tasks that were let go lately

  /** With the longest and the shortest slice, in nanoseconds. */
  public DeadlineScheduler(long sliceNanos, long shortestSliceNanos) {
    this.sliceNanos = sliceNanos;
    this.shortestSliceNanos = Math.min(sliceNanos, shortestSliceNanos);
  }

  @Override
  public void enqueue(QueuedTask task) {
    if (task.startNanos() == 0) {
      virtualTimes.remove(task.pid()); // a new task, whoever had its pid before
    }
    int slot = virtualTimes.slotOf(task.pid(), now);
    long used = virtualTimes.time(slot) + lastRun(task, slot);
    long time = Math.max(used, now - MOST_SAVED_SLICES * sliceNanos);
    virtualTimes.set(slot, time, task.stopNanos(), task.ticket());
    long deadline = time + weighted(Math.min(task.runtimeNanos(), sliceNanos), task.weight());
    waiting.add(task, Math.max(0, deadline));
  }

  @Override
  public void exited(int pid) {
    virtualTimes.remove(pid);
  }

  @Override
  public void schedule(Kernel kernel) {
    int cpus = kernel.onlineCpus();
    while (waiting.size() > 0) {
      if (virtualTimes.isLatest(waiting.firstPid(), waiting.firstTicket())) {
        if (!mayGo(kernel, cpus) || !dispatchFirst(kernel, cpus)) {
          return;
        }
        moveOn();
      }
      waiting.removeFirst();
    }
  }

  /** No more than the CPUs can take soon; but tasks with one CPU alone do not keep others from theirs. */
  private boolean mayGo(Kernel kernel, int cpus) {
    return kernel.dispatchedWaiting() < cpus
        || cpus > 1 && (waiting.firstFlags() & QueuedTask.PINNED) != 0;
  }

  @Override
  public long waiting() {
    return waiting.size();
  }

  /** Who has just woken up says little about how far the others are, unless there are none. */
  private void moveOn() {
    long deadline = waiting.firstDeadline();
    if ((waiting.firstFlags() & QueuedTask.WAKEUP) == 0) {
      now += (deadline - now) / MEMORY;
    } else if (waiting.size() == 1) {
      now = Math.max(now, deadline);
    }
  }

  private boolean dispatchFirst(Kernel kernel, int cpus) {
    int pid = waiting.firstPid();
    int idle = kernel.selectIdleCpu(pid, waiting.firstPreviousCpu(), waiting.firstFlags());
    return kernel.dispatch(decision
        .of(pid, waiting.firstTicket())
        .cpu(idle >= 0 ? idle : Decision.ANY_CPU)
        .sliceNanos(slice(waiting.firstWeight(), cpus))
        .deadline(waiting.firstDeadline()));
  }

  /**
   * Shorter if many wait, longer for who weighs more: a task that is alone entitled to most of a CPU gets it although
   * another has been decided while it ran.
   */
  private long slice(int weight, int cpus) {
    long slice = sliceNanos / (1 + waiting.size() / cpus) * weight / QueuedTask.DEFAULT_WEIGHT;
    return Math.max(shortestSliceNanos, Math.min(sliceNanos, slice));
  }

  private long lastRun(QueuedTask task, int slot) {
    long run = task.stopNanos() - task.startNanos();
    return task.stopNanos() == virtualTimes.stop(slot) || run < 0
        ? 0
        : weighted(run, task.weight());
  }

  private static long weighted(long nanos, int weight) {
    return nanos * QueuedTask.DEFAULT_WEIGHT / weight;
  }
}
