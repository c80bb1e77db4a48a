package me.bechberger.ebpf.bpf.userspace;

import me.bechberger.ebpf.bpf.QueuedTask;

/** Stands in for the class of hello-ebpf, so that the examples of docs/hello-ebpf.md compile; it schedules nothing. */
public abstract class UserspaceScheduler {
  public static final int ANY_CPU = -1;

  private volatile boolean exitRequested;
  private long dispatched;

  protected int policy(QueuedTask task) {
    return ANY_CPU;
  }

  protected void tick() {}

  public final void runUntilExit(Opts opts) {
    QueuedTask task = new QueuedTask();
    while (!exitRequested && !Thread.currentThread().isInterrupted()) {
      policy(task);
      dispatched++;
      tick();
    }
  }

  public final void requestExit() {
    exitRequested = true;
  }

  public SchedStatsSnapshot stats() {
    return new SchedStatsSnapshot(dispatched, 0, dispatched, 0, dispatched, 0, 0, 0);
  }
}
