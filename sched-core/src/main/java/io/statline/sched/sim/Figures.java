package io.statline.sched.sim;

import java.util.Arrays;

/** What is measured while time passes. */
final class Figures {

  final long[] runtimes;
  final long[] waits;
  final long[] dispatches;
  final long[] migrations;
  final long[] preemptions;
  final long[] wakeUps;
  final long[] jobs;
  final long[] deadlinesMet;
  final long[] deadlinesMissed;
  final Latencies[] latencies;
  final long[] cpuBusy;
  final long[] cpuSwitches;
  /** The task that a CPU ran last, or -1. */
  private final int[] lastTasks;
  /** When a task woke up that has not had a CPU since; or -1. */
  private final long[] wokenAt;

  long idleWhileWaiting;

  Figures(int tasks, int cpus) {
    runtimes = new long[tasks];
    waits = new long[tasks];
    dispatches = new long[tasks];
    migrations = new long[tasks];
    preemptions = new long[tasks];
    wakeUps = new long[tasks];
    jobs = new long[tasks];
    deadlinesMet = new long[tasks];
    deadlinesMissed = new long[tasks];
    latencies = new Latencies[tasks];
    Arrays.setAll(latencies, i -> new Latencies());
    cpuBusy = new long[cpus];
    cpuSwitches = new long[cpus];
    lastTasks = new int[cpus];
    Arrays.fill(lastTasks, -1);
    wokenAt = new long[tasks];
    Arrays.fill(wokenAt, -1);
  }

  void wokeUp(int task, long now) {
    wakeUps[task]++;
    wokenAt[task] = now;
  }

  void gotCpu(int task, int cpu, boolean moved, long now) {
    dispatches[task]++;
    migrations[task] += moved ? 1 : 0;
    cpuSwitches[cpu] += lastTasks[cpu] == task ? 0 : 1;
    lastTasks[cpu] = task;
    if (wokenAt[task] >= 0) {
      latencies[task].add(now - wokenAt[task]);
      wokenAt[task] = -1;
    }
  }

  /** It is over, and a task that woke up has had no CPU: it waited at least so long. */
  void neverGotCpu(int task, long now) {
    if (wokenAt[task] >= 0) {
      latencies[task].add(now - wokenAt[task]);
    }
  }

  void ran(int task, int cpu, long nanos) {
    runtimes[task] += nanos;
    cpuBusy[cpu] += nanos;
  }
}
