package io.statline.sched.sim;

import io.statline.sched.CpuMask;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What each CPU runs, since when and until when, and what waits for it. */
final class CpuTable {

  static final int IDLE = -1;

  final int count;
  final int[] current;
  /** When the current task's time was counted last. */
  final long[] accounted;

  final long[] sliceLeft;
  final RunQueue[] queues;
  final RunQueue shared = new RunQueue();
  private final boolean[] claimed;
  private final boolean[] ownTurn;
  private int busy;
  private int waiting;
  private int pinnedWaiting;

  CpuTable(int count) {
    this.count = count;
    current = new int[count];
    Arrays.fill(current, IDLE);
    accounted = new long[count];
    sliceLeft = new long[count];
    claimed = new boolean[count];
    ownTurn = new boolean[count];
    queues = IntStream.range(0, count).mapToObj(i -> new RunQueue()).toArray(RunQueue[]::new);
  }

  int busy() {
    return busy;
  }

  /** How many decided tasks wait. */
  int waiting() {
    return waiting;
  }

  /** How many of them wait for one CPU alone, where there are others. */
  int pinnedWaiting() {
    return pinnedWaiting;
  }

  boolean isIdle(int cpu) {
    return current[cpu] == IDLE;
  }

  void run(int cpu, int task) {
    busy += isIdle(cpu) ? 1 : 0;
    current[cpu] = task;
    claimed[cpu] = false;
  }

  void goIdle(int cpu) {
    busy -= isIdle(cpu) ? 0 : 1;
    current[cpu] = IDLE;
    claimed[cpu] = false;
  }

  /** An idle CPU among the allowed that nobody has claimed, the previous one first, which is claimed now; or -1. */
  int claim(CpuMask allowed, int previous) {
    int cpu = findIdle(allowed, previous, false);
    if (cpu >= 0) {
      claimed[cpu] = true;
    }
    return cpu;
  }

  /** An idle CPU for a task that may run on any: one that is claimed only if there is no other; or -1. */
  int idleFor(CpuMask allowed, int previous) {
    int cpu = findIdle(allowed, previous, false);
    return cpu >= 0 ? cpu : findIdle(allowed, previous, true);
  }

  private int findIdle(CpuMask allowed, int previous, boolean evenClaimed) {
    if (allowed.contains(previous) && free(previous, evenClaimed)) {
      return previous;
    }
    for (int cpu = allowed.next(0); cpu >= 0; cpu = allowed.next(cpu + 1)) {
      if (free(cpu, evenClaimed)) {
        return cpu;
      }
    }
    return -1;
  }

  private boolean free(int cpu, boolean evenClaimed) {
    return cpu < count && isIdle(cpu) && (evenClaimed || !claimed[cpu]);
  }

  RunQueue queue(int place) {
    return place < 0 ? shared : queues[place];
  }

  void add(int task, int place, long deadline, boolean pinned) {
    queue(place).add(task, deadline);
    waiting++;
    pinnedWaiting += pinned && count > 1 ? 1 : 0;
  }

  void remove(int task, int place, boolean pinned) {
    queue(place).removeTask(task);
    waiting--;
    pinnedWaiting -= pinned && count > 1 ? 1 : 0;
  }

  /** The next task for a CPU, from its own queue or the shared one: the lower deadline first; or -1. */
  int take(int cpu, TaskTable tasks) {
    RunQueue own = queues[cpu];
    int place = sharedPlace(cpu, tasks);
    if (own.size() > 0 && (place < 0 || ownFirst(cpu, shared.deadline(place)))) {
      return taken(own.remove(0), tasks);
    }
    return place < 0 ? -1 : taken(shared.remove(place), tasks);
  }

  /** Equals take turns. */
  private boolean ownFirst(int cpu, long other) {
    long own = queues[cpu].deadline(0);
    if (own == other) {
      ownTurn[cpu] = !ownTurn[cpu];
      return ownTurn[cpu];
    }
    return own < other;
  }

  private int taken(int task, TaskTable tasks) {
    waiting--;
    pinnedWaiting -= tasks.pinned[task] && count > 1 ? 1 : 0;
    return task;
  }

  boolean hasWork(int cpu, TaskTable tasks) {
    return queues[cpu].size() > 0 || sharedPlace(cpu, tasks) >= 0;
  }

  private int sharedPlace(int cpu, TaskTable tasks) {
    for (int i = 0; i < shared.size(); i++) {
      if (tasks.allowed[shared.task(i)].contains(cpu)) {
        return i;
      }
    }
    return -1;
  }
}
