package io.statline.sched.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A result for people. */
final class ResultText {

  private static final String[] HEAD = {
    "task",
    "pid",
    "weight",
    "runtime",
    "wait",
    "share",
    "fair",
    "p50",
    "p99",
    "max",
    "runs",
    "preempted",
    "moved",
    "done",
    "late"
  };

  private ResultText() {}

  static String of(SimulationResult result) {
    return machine(result) + "\n" + tasks(result);
  }

  private static String machine(SimulationResult result) {
    MachineFigures machine = result.machine();
    return String.format(
            Locale.ROOT,
            "%s simulated on %d CPUs, %s%n"
                + "utilisation %s, idle while tasks waited %s, fairness %.3f%n"
                + "wake-up latency p50 %s, p99 %s, max %s%n"
                + "%.1f repetitions/s, %d switches, %d moves to another CPU, %d deadlines missed%n",
            text(result.elapsed()),
            machine.cpuUtilisation().size(),
            result.exit(),
            percent(machine.utilisation()),
            text(machine.idleWhileRunnable()),
            machine.fairness(),
            text(machine.latencyP50()),
            text(machine.latencyP99()),
            text(machine.latencyMax()),
            machine.repetitionsPerSecond(),
            machine.contextSwitches(),
            machine.migrations(),
            machine.deadlinesMissed())
        .replace(System.lineSeparator(), "\n");
  }

  private static String tasks(SimulationResult result) {
    List<String[]> rows = new ArrayList<>();
    rows.add(HEAD);
    for (TaskFigures task : result.tasks()) {
      rows.add(row(task));
    }
    return Table.of(rows);
  }

  private static String[] row(TaskFigures task) {
    return new String[] {
      Table.visible(task.name()),
      String.valueOf(task.pid()),
      String.valueOf(task.weight()),
      text(task.runtime()),
      text(task.waited()),
      percent(task.share()),
      percent(task.fairShare()),
      text(task.latencyP50()),
      text(task.latencyP99()),
      text(task.latencyMax()),
      String.valueOf(task.dispatches()),
      String.valueOf(task.preemptions()),
      String.valueOf(task.migrations()),
      String.valueOf(task.repetitions()),
      String.valueOf(task.deadlinesMissed())
    };
  }

  static String text(Duration time) {
    return Times.text(time.toNanos());
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }
}
