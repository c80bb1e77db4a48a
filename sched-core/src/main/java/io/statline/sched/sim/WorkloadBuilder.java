package io.statline.sched.sim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Says which tasks there are. Not safe for several threads.
 *
 * @since 0.1.0
 */
public final class WorkloadBuilder {

  private static final int FIRST_PID = 1001;

  /** More are a mistake: each takes some 8 KB in a machine. */
  private static final int MOST_TASKS = 10_000;

  private final List<TaskBuilder> tasks = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private long seed;

  WorkloadBuilder() {}

  /** What all random lengths come from. Without it, 0. */
  public WorkloadBuilder seed(long seed) {
    this.seed = seed;
    return this;
  }

  /** Adds a task of that name, which no other has. */
  public WorkloadBuilder task(String name, Consumer<TaskBuilder> what) {
    TaskBuilder task = new TaskBuilder(name);
    what.accept(task);
    check(task);
    if (tasks.size() == MOST_TASKS) {
      throw new IllegalArgumentException("a workload has " + MOST_TASKS + " tasks at most");
    }
    if (numbers.putIfAbsent(name, tasks.size()) != null) {
      throw new IllegalArgumentException("two tasks are named '" + name + "'");
    }
    tasks.add(task);
    return this;
  }

  /** Adds so many of the same, named {@code name-1}, {@code name-2}, …; their random lengths differ. */
  public WorkloadBuilder tasks(int count, String name, Consumer<TaskBuilder> what) {
    if (count < 1 || count > MOST_TASKS) {
      throw new IllegalArgumentException("a number of tasks is 1…" + MOST_TASKS + ", not " + count);
    }
    for (int i = 1; i <= count; i++) {
      task(name + "-" + i, what);
    }
    return this;
  }

  /** The workload. The builder can be used on. */
  public Workload build() {
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException("a workload has one task at least");
    }
    Set<Integer> pids = pids();
    List<TaskPlan> plans = new ArrayList<>(tasks.size());
    int next = FIRST_PID;
    for (TaskBuilder task : tasks) {
      while (task.pid == 0 && !pids.add(next)) {
        next++;
      }
      plans.add(new TaskPlan(task, task.pid == 0 ? next : task.pid, resolved(task)));
    }
    return new Workload(seed, plans);
  }

  private Set<Integer> pids() {
    Set<Integer> pids = new HashSet<>();
    for (TaskBuilder task : tasks) {
      if (task.pid != 0 && !pids.add(task.pid)) {
        throw new IllegalArgumentException("two tasks have the pid " + task.pid);
      }
    }
    return pids;
  }

  private Program resolved(TaskBuilder task) {
    int[] targets = new int[task.wakes.size()];
    for (int i = 0; i < targets.length; i++) {
      Integer number = numbers.get(task.wakes.get(i));
      if (number == null) {
        throw new IllegalArgumentException(
            "task '" + task.name + "' wakes '" + task.wakes.get(i) + "', which is not a task");
      }
      targets[i] = number;
    }
    return task.program.resolved(targets);
  }

  private static void check(TaskBuilder task) {
    // A loop that takes no CPU time would never let time pass.
    if (!task.program.has(Program.RUN)) {
      throw new IllegalArgumentException(
          "task '" + task.name + "' never runs: one of its phases at least is a run");
    }
  }
}
