package io.statline.sched.sim;

import io.statline.sched.CpuMask;
import io.statline.sched.Decision;
import io.statline.sched.Kernel;
import io.statline.sched.QueuedTask;
import io.statline.sched.Scheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Decides anything that is legal, sometimes late, but never forgets a task; makes nonsense of a few decisions on purpose. */
final class RandomScheduler implements Scheduler {

  private record Held(int pid, long ticket, CpuMask allowed, int idle) {}

  private final Random random;
  private final List<Held> held = new ArrayList<>();
  private final Decision decision = new Decision();
  long enqueued;
  long nonsense;
  boolean forgetful;
  private Kernel kernel;

  RandomScheduler(Random random) {
    this.random = random;
  }

  @Override
  public void start(Kernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public void enqueue(QueuedTask task) {
    enqueued++;
    if (forgetful && random.nextInt(200) == 0) {
      return;
    }
    CpuMask allowed = new CpuMask();
    allowed.copyFrom(task.allowedCpus());
    int idle = random.nextInt(3) == 0
        ? kernel.selectIdleCpu(task.pid(), task.previousCpu(), task.flags())
        : -1;
    held.add(new Held(task.pid(), task.ticket(), allowed, idle));
  }

  @Override
  public void schedule(Kernel kernel) {
    while (!held.isEmpty() && random.nextInt(4) != 0) {
      Held task = held.remove(random.nextInt(held.size()));
      decision
          .of(task.pid, task.ticket)
          .cpu(cpu(task))
          .deadline(random.nextInt(50))
          .sliceNanos(random.nextInt(3) == 0 ? 0 : random.nextInt(5_000_000));
      if (!kernel.dispatch(decision)) {
        held.add(task);
        return;
      }
      if (random.nextInt(20) == 0) {
        nonsense += kernel.dispatch(decision) ? 1 : 0;
      }
    }
  }

  private int cpu(Held task) {
    int cpu = task.allowed.next(random.nextInt(CpuMask.CPUS / 128));
    return task.idle >= 0 ? task.idle : random.nextBoolean() || cpu < 0 ? Decision.ANY_CPU : cpu;
  }

  @Override
  public long waiting() {
    return held.size();
  }
}
