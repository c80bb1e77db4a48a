package io.statline.sched.sim;

import io.statline.sched.CpuMask;
import io.statline.sched.QueuedTask;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Where each task is and what it has still to do: an array for each property, so that nothing is made while time passes. */
final class TaskTable {

  /** Not begun. */
  static final byte UNBORN = 0;
  /** Off its CPU until its timer rings. */
  static final byte SLEEPING = 1;
  /** Off its CPU until another task wakes it. */
  static final byte BLOCKED = 2;
  /** On its way to the scheduler. */
  static final byte QUEUED = 3;
  /** Read by the scheduler, not decided about. */
  static final byte HELD = 4;
  /** Decided about, waits for its CPU. */
  static final byte DISPATCHED = 5;

  static final byte RUNNING = 6;
  static final byte DEAD = 7;

  final int count;
  final TaskPlan[] plans;
  final Program[] programs;
  final CpuMask[] allowed;
  final byte[] states;
  final long[] tickets;
  final int[] previousCpus;
  final long[] flags;
  final boolean[] seen;
  final boolean[] pinned;
  final boolean[] restricted;

  /** What is left of the run it is in. */
  final long[] remaining;
  /** What its last decision allows it at a time. */
  final long[] slices;
  /** In which queue it waits when dispatched: a CPU's, or {@link io.statline.sched.Decision#ANY_CPU}. */
  final int[] places;

  final int[] phases;
  final long[] repetitions;
  final long[] periodStarts;
  final long[] pendingWakes;
  private final long[] randoms;

  final long[] lastStarts;
  final long[] lastStops;
  final long[] runsSinceSleep;
  /** Since when it has wanted a CPU without having one. */
  final long[] readySince;

  private final int[] sortedPids;
  private final int[] byPid;

  TaskTable(Workload workload, int cpus) {
    List<TaskPlan> list = workload.plans();
    count = list.size();
    plans = list.toArray(TaskPlan[]::new);
    programs = list.stream().map(plan -> plan.program).toArray(Program[]::new);
    allowed = list.stream().map(plan -> allowed(plan, cpus)).toArray(CpuMask[]::new);
    states = new byte[count];
    tickets = new long[count];
    previousCpus = IntStream.range(0, count).map(i -> allowed[i].next(0)).toArray();
    flags = new long[count];
    seen = new boolean[count];
    pinned = new boolean[count];
    restricted = new boolean[count];
    remaining = new long[count];
    slices = new long[count];
    places = new int[count];
    phases = new int[count];
    repetitions = new long[count];
    periodStarts = new long[count];
    pendingWakes = new long[count];
    randoms = new long[count];
    lastStarts = new long[count];
    lastStops = new long[count];
    runsSinceSleep = new long[count];
    readySince = new long[count];
    byPid = IntStream.range(0, count)
        .boxed()
        .sorted((i, j) -> Integer.compare(plans[i].pid, plans[j].pid))
        .mapToInt(Integer::intValue)
        .toArray();
    sortedPids = Arrays.stream(byPid).map(i -> plans[i].pid).toArray();
    begin(workload.seed(), cpus);
  }

  private void begin(long seed, int cpus) {
    for (int i = 0; i < count; i++) {
      int usable = allowed[i].count();
      pinned[i] = usable == 1;
      restricted[i] = usable < cpus;
      randoms[i] = Randoms.first(seed, i);
      phases[i] = -1;
    }
  }

  private static CpuMask allowed(TaskPlan plan, int cpus) {
    CpuMask mask = new CpuMask();
    for (int cpu = 0; cpu < cpus; cpu++) {
      if (plan.cpus == null || plan.cpus.contains(cpu)) {
        mask.add(cpu);
      }
    }
    if (mask.count() == 0) {
      throw new IllegalArgumentException("task '" + plan.name + "' may run on the CPUs " + plan.cpus
          + " only, and the machine has 0…" + (cpus - 1));
    }
    return mask;
  }

  /** The task of a pid, or -1. */
  int find(int pid) {
    int place = Arrays.binarySearch(sortedPids, pid);
    return place < 0 ? -1 : byPid[place];
  }

  /** 64 random bits of a task's own: what it draws does not depend on the others. */
  long random(int task) {
    randoms[task] = Randoms.next(randoms[task]);
    return Randoms.bits(randoms[task]);
  }

  boolean waits(int task) {
    return states[task] >= QUEUED && states[task] <= DISPATCHED;
  }

  void fill(int task, QueuedTask into) {
    TaskPlan plan = plans[task];
    into.identify(plan.pid, tickets[task]);
    into.describe(previousCpus[task], plan.weight, flags[task]);
    into.times(lastStarts[task], lastStops[task], runsSinceSleep[task]);
    into.allowedCpus().copyFrom(allowed[task]);
    into.clearName();
    for (byte next : plan.nameBytes) {
      into.appendName(next);
    }
  }
}
