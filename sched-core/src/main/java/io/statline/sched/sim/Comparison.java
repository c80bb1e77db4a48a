package io.statline.sched.sim;

import io.statline.sched.SchedDriver;
import io.statline.sched.Scheduler;
import io.statline.sched.WaitMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Several schedulers on the same machine with the same workload. Its {@link #toString} is a table with a column for each.
 *
 * @param results what came of each, by name, in the order in which they ran
 * @since 0.1.0
 */
public record Comparison(Map<String, SimulationResult> results) {

  /** How many tasks the table shows. */
  private static final int SHOWN = 20;

  /** Copies the map, and keeps its order. */
  public Comparison {
    results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
  }

  /**
   * Runs each scheduler on a machine of its own, one after the other, on this thread.
   *
   * @param machine what each machine is like
   * @param schedulers how each scheduler is made, by name
   * @throws Exception what the first of them threw that failed
   */
  public static Comparison run(
      SimulatedKernelBuilder machine,
      Map<String, ? extends Supplier<? extends Scheduler>> schedulers)
      throws Exception {
    Map<String, SimulationResult> results = new LinkedHashMap<>();
    for (Map.Entry<String, ? extends Supplier<? extends Scheduler>> entry : schedulers.entrySet()) {
      SimulatedKernel kernel = machine.build();
      new SchedDriver(kernel, entry.getValue().get(), WaitMode.BLOCKING).run();
      results.put(entry.getKey(), kernel.result());
    }
    return new Comparison(results);
  }

  /** The figures of the machine, then how much of their fair share tasks got, and their 99th percentile of latency. */
  @Override
  public String toString() {
    List<String[]> rows = new ArrayList<>();
    add(rows, "", results.keySet().stream().map(Table::visible).toList());
    row(rows, "end", result -> result.exit().kind().name().toLowerCase(Locale.ROOT));
    row(rows, "utilisation", result -> ResultText.percent(result.machine().utilisation()));
    row(
        rows,
        "idle while tasks waited",
        result -> ResultText.text(result.machine().idleWhileRunnable()));
    row(
        rows,
        "fairness",
        result -> String.format(Locale.ROOT, "%.3f", result.machine().fairness()));
    row(rows, "latency p50", result -> ResultText.text(result.machine().latencyP50()));
    row(rows, "latency p99", result -> ResultText.text(result.machine().latencyP99()));
    row(rows, "latency max", result -> ResultText.text(result.machine().latencyMax()));
    row(
        rows,
        "repetitions/s",
        result -> String.format(Locale.ROOT, "%.1f", result.machine().repetitionsPerSecond()));
    row(rows, "switches", result -> String.valueOf(result.machine().contextSwitches()));
    row(rows, "moves", result -> String.valueOf(result.machine().migrations()));
    row(rows, "deadlines missed", result -> String.valueOf(result.machine().deadlinesMissed()));
    tasks(rows);
    return Table.of(rows);
  }

  private void tasks(List<String[]> rows) {
    int count = results.values().stream()
        .mapToInt(result -> result.tasks().size())
        .min()
        .orElse(0);
    for (int i = 0; i < Math.min(SHOWN, count); i++) {
      int task = i;
      String name =
          Table.visible(results.values().iterator().next().tasks().get(i).name());
      row(rows, name + ": share of fair", result -> ofFair(result.tasks().get(task)));
      row(
          rows,
          name + ": p99",
          result -> ResultText.text(result.tasks().get(task).latencyP99()));
    }
    if (count > SHOWN) {
      row(rows, "… and " + (count - SHOWN) + " tasks", result -> "");
    }
  }

  private static String ofFair(TaskFigures task) {
    return task.fairShare() == 0 ? "–" : ResultText.percent(task.share() / task.fairShare());
  }

  private void row(List<String[]> rows, String name, Function<SimulationResult, String> figure) {
    add(rows, name, results.values().stream().map(figure).toList());
  }

  private static void add(List<String[]> rows, String name, List<String> cells) {
    String[] row = new String[cells.size() + 1];
    row[0] = name;
    for (int i = 0; i < cells.size(); i++) {
      row[i + 1] = cells.get(i);
    }
    rows.add(row);
  }
}
