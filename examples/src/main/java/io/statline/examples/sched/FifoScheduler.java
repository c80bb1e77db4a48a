package io.statline.examples.sched;

import io.statline.sched.Decision;
import io.statline.sched.Kernel;
import io.statline.sched.QueuedTask;
import io.statline.sched.Scheduler;

/**
 * First come, first served, for a slice each: who has used up its slice goes to the end of the line. Weights mean
 * nothing to it, nor where a task ran before.
 *
 * @since 0.1.0
 */
public final class FifoScheduler implements Scheduler {
  private static final int ROOM = 1 << 14;

  private final TaskRing waiting = new TaskRing(ROOM);
  private final Decision decision = new Decision();
  private final long sliceNanos;

  /** With a slice in nanoseconds. */
  public FifoScheduler(long sliceNanos) {
    this.sliceNanos = sliceNanos;
  }

  @Override
  public void enqueue(QueuedTask task) {
    waiting.add(task);
  }

  @Override
  public void schedule(Kernel kernel) {
    while (waiting.size() > 0 && kernel.dispatch(first())) {
      waiting.removeFirst();
    }
  }

  @Override
  public long waiting() {
    return waiting.size();
  }

  private Decision first() {
    return decision.of(waiting.firstPid(), waiting.firstTicket()).sliceNanos(sliceNanos);
  }
}
