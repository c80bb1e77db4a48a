package io.statline.sched.sim;

import io.statline.sched.CpuMask;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Says what a simulated machine is like. Not safe for several threads; can be used on after {@link #build}.
 *
 * @since 0.1.0
 */
public final class SimulatedKernelBuilder {

  private @Nullable Workload workload;
  private int cpus = 4;
  private long durationNanos = Long.MAX_VALUE;
  private long wakeUpNanos = 5_000;
  private long decisionNanos = 1_000;
  private long sliceNanos = 20_000_000;
  private long watchdogNanos = 5_000_000_000L;
  private int queueCapacity = 4096;
  private int decisionCapacity = Integer.MAX_VALUE;
  private int timelineEntries = 50_000;
  private long timelineFrom;
  private long timelineTo = Distribution.LONGEST_NANOS;
  private double pace;

  SimulatedKernelBuilder() {}

  /** The tasks. Needed. */
  public SimulatedKernelBuilder workload(Workload workload) {
    this.workload = workload;
    return this;
  }

  /** How many CPUs there are: 1…1024, 4 without it. */
  public SimulatedKernelBuilder cpus(int cpus) {
    if (cpus < 1 || cpus > CpuMask.CPUS) {
      throw new IllegalArgumentException("a machine has 1…" + CpuMask.CPUS + " CPUs, not " + cpus);
    }
    this.cpus = cpus;
    return this;
  }

  /** How much time is simulated. Without it, until no task is left: for ever, if one never ends. */
  public SimulatedKernelBuilder duration(Duration duration) {
    durationNanos = positive("duration", duration);
    return this;
  }

  /** How long news takes to a scheduler that sleeps: 5 µs without it; 0 for none. A scheduler that polls never waits for it. */
  public SimulatedKernelBuilder schedulerLatency(Duration latency) {
    wakeUpNanos = Workload.moment(latency);
    return this;
  }

  /** How long a scheduler takes for each decision: 1 µs without it; 0 for none. */
  public SimulatedKernelBuilder decisionCost(Duration cost) {
    decisionNanos = Workload.moment(cost);
    return this;
  }

  /** The slice of a decision that names none: 20 ms without it. */
  public SimulatedKernelBuilder defaultSlice(Duration slice) {
    sliceNanos = positive("slice", slice);
    return this;
  }

  /** How long a task may want to run without being run, before the kernel ends the scheduler: 5 s without it. */
  public SimulatedKernelBuilder watchdog(Duration timeout) {
    watchdogNanos = positive("watchdog's time", timeout);
    return this;
  }

  /** How many tasks fit on the way to the scheduler: 4096 without it. */
  public SimulatedKernelBuilder queueCapacity(int tasks) {
    queueCapacity = positive("queue's capacity", tasks);
    return this;
  }

  /** How many decided tasks may wait for a CPU before {@code dispatch} refuses more: any number without it. */
  public SimulatedKernelBuilder decisionCapacity(int tasks) {
    decisionCapacity = positive("number of decided tasks", tasks);
    return this;
  }

  /** How many entries the timeline has room for, all made at the start: 50,000 without it; 0 for no timeline. It ends where they do. */
  public SimulatedKernelBuilder timelineEntries(int entries) {
    if (entries < 0) {
      throw new IllegalArgumentException("a timeline has 0 or more entries, not " + entries);
    }
    timelineEntries = entries;
    return this;
  }

  /** Which part the timeline shows, after the start of the simulation. Without it, all, from the start on. */
  public SimulatedKernelBuilder timelineWindow(Duration from, Duration to) {
    if (from.compareTo(to) >= 0) {
      throw new IllegalArgumentException(
          "a timeline's window begins before it ends, not at " + from + " and " + to);
    }
    timelineFrom = Workload.moment(from);
    timelineTo = Workload.moment(to);
    return this;
  }

  /**
   * Makes the simulation take real time, so that it can be watched: so many simulated seconds in one of ours, 1.0 for as
   * long as it would really take. Without it, no time of ours passes.
   */
  public SimulatedKernelBuilder pace(double pace) {
    if (!(pace > 0) || pace > 1e6) {
      throw new IllegalArgumentException("a pace is above 0 and at most a million, not " + pace);
    }
    this.pace = pace;
    return this;
  }

  /**
   * A machine that has not begun.
   *
   * @throws IllegalArgumentException if there is no workload, or one of its tasks may run on none of the CPUs
   */
  public SimulatedKernel build() {
    Workload tasks = workload;
    if (tasks == null) {
      throw new IllegalArgumentException("a simulated kernel needs a workload: call workload(…)");
    }
    return new SimulatedKernel(new MachineSettings(
        tasks,
        cpus,
        durationNanos,
        wakeUpNanos,
        decisionNanos,
        sliceNanos,
        watchdogNanos,
        queueCapacity,
        decisionCapacity,
        timelineEntries,
        timelineFrom,
        timelineTo,
        pace));
  }

  private static long positive(String what, Duration value) {
    long nanos = Workload.moment(value);
    if (nanos == 0) {
      throw new IllegalArgumentException("a " + what + " is above 0");
    }
    return nanos;
  }

  private static int positive(String what, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("a " + what + " is 1 or more, not " + value);
    }
    return value;
  }
}
