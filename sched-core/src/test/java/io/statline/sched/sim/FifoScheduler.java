package io.statline.sched.sim;

import io.statline.sched.Decision;
import io.statline.sched.Kernel;
import io.statline.sched.QueuedTask;
import io.statline.sched.Scheduler;

/** First come, first served: any CPU, a settled slice. Keeps tasks in a ring, and gives out no more than CPUs can take. */
class FifoScheduler implements Scheduler {

  private static final int ROOM = 1 << 12;

  private final int[] pids = new int[ROOM];
  private final long[] tickets = new long[ROOM];
  private final Decision decision = new Decision();
  private final long sliceNanos;
  private int first;
  private int size;
  long exits;

  FifoScheduler(long sliceNanos) {
    this.sliceNanos = sliceNanos;
  }

  @Override
  public void enqueue(QueuedTask task) {
    int place = (first + size++) % ROOM;
    pids[place] = task.pid();
    tickets[place] = task.ticket();
  }

  @Override
  public void exited(int pid) {
    exits++;
  }

  @Override
  public void schedule(Kernel kernel) {
    while (size > 0 && kernel.dispatchedWaiting() < kernel.onlineCpus()) {
      decision.of(pids[first], tickets[first]).sliceNanos(sliceNanos);
      if (!kernel.dispatch(decision)) {
        return;
      }
      first = (first + 1) % ROOM;
      size--;
    }
  }

  @Override
  public long waiting() {
    return size;
  }
}
