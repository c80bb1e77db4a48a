package scheddoc;

import io.statline.sched.Decision;
import io.statline.sched.Kernel;
import io.statline.sched.QueuedTask;
import io.statline.sched.Scheduler;

final class RoundRobin implements Scheduler {
  private static final int ROOM = 1 << 16; // a power of two, more than there will be tasks

  private final int[] pids = new int[ROOM];
  private final long[] tickets = new long[ROOM];
  private final Decision decision = new Decision();
  private int first;
  private int size;

  @Override
  public void enqueue(QueuedTask task) { // the object is used again: copy what is needed
    int last = (first + size++) % ROOM;
    pids[last] = task.pid();
    tickets[last] = task.ticket();
  }

  @Override
  public void schedule(Kernel kernel) {
    while (size > 0
        && kernel.dispatch(decision.of(pids[first], tickets[first]).sliceNanos(5_000_000))) {
      first = (first + 1) % ROOM;
      size--;
    }
  }

  @Override
  public long waiting() {
    return size;
  }
}
