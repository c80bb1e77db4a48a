package io.statline.sched.sim;

import io.statline.sched.SchedCounters;
import io.statline.sched.SchedExit;
import java.time.Duration;
import java.util.List;

/**
 * What has come of a simulation. Its {@link #toString} is a table for people.
 *
 * @param exit how it ended
 * @param elapsed how much time was simulated
 * @param machine the figures of the machine
 * @param tasks the figures of each task, in the order of the workload
 * @param counters the kernel's own figures at the end
 * @param timeline who ran when and where
 * @since 0.1.0
 */
public record SimulationResult(
    SchedExit exit,
    Duration elapsed,
    MachineFigures machine,
    List<TaskFigures> tasks,
    SchedCounters counters,
    Timeline timeline) {

  /** Copies the list. */
  public SimulationResult {
    tasks = List.copyOf(tasks);
  }

  /** The figures of the task of that name. */
  public TaskFigures task(String name) {
    return tasks.stream()
        .filter(task -> task.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no task is named '" + name + "'"));
  }

  /** The figures of the machine, then a line for each task, some lines wide. */
  @Override
  public String toString() {
    return ResultText.of(this);
  }
}
