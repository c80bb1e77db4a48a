package io.statline.sched.sim;

import io.statline.sched.SchedExit;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Turns what was measured into figures for people. */
final class ResultMaker {

  private final Machine machine;
  private final Figures figures;
  private final SchedExit exit;
  private final long elapsed;
  private final double total;
  private final double[] runtimes;
  private final double[] fair;

  ResultMaker(Machine machine, SchedExit exit) {
    this.machine = machine;
    this.exit = exit;
    figures = machine.figures;
    elapsed = machine.now() - Machine.ORIGIN;
    runtimes = LongStream.of(figures.runtimes).asDoubleStream().toArray();
    total = Arrays.stream(runtimes).sum();
    fair = FairShare.divide(total, wanted(), weights());
  }

  private double[] wanted() {
    return IntStream.range(0, runtimes.length).mapToDouble(this::wanted).toArray();
  }

  /** How long a task would have run, had it never waited: not below what it did. */
  private double wanted(int task) {
    long alone = Alone.use(machine.workload(), task, elapsed);
    if (alone != Alone.UNKNOWN) {
      return Math.max((double) alone, runtimes[task]);
    }
    // It waits for others: as much for each second without waiting as it did use for each.
    double lived = Math.max(0, elapsed - machine.tasks.plans[task].startNanos);
    double moved = lived - figures.waits[task];
    return moved <= 0 ? lived : Math.min(lived, runtimes[task] * lived / moved);
  }

  private int[] weights() {
    return Arrays.stream(machine.tasks.plans).mapToInt(plan -> plan.weight).toArray();
  }

  SimulationResult make() {
    return new SimulationResult(
        exit,
        Duration.ofNanos(elapsed),
        machineFigures(),
        IntStream.range(0, runtimes.length).mapToObj(this::task).toList(),
        machine.tally.counters(),
        Timeline.of(machine));
  }

  private MachineFigures machineFigures() {
    Latencies all = new Latencies();
    for (Latencies one : figures.latencies) {
      all.addAll(one);
    }
    List<Double> cpus = LongStream.of(figures.cpuBusy)
        .mapToObj(busy -> ratio((double) busy, (double) elapsed))
        .toList();
    return new MachineFigures(
        cpus,
        ratio(total, (double) elapsed * cpus.size()),
        Duration.ofNanos(figures.idleWhileWaiting),
        FairShare.jain(runtimes, fair),
        ratio((double) sum(figures.jobs), elapsed / 1e9),
        sum(figures.cpuSwitches),
        sum(figures.migrations),
        quantile(all, 0.5),
        quantile(all, 0.99),
        Duration.ofNanos(all.max()),
        sum(figures.deadlinesMissed));
  }

  private TaskFigures task(int i) {
    TaskPlan plan = machine.tasks.plans[i];
    Latencies latencies = figures.latencies[i];
    return new TaskFigures(
        plan.pid,
        plan.name,
        plan.weight,
        Duration.ofNanos(figures.runtimes[i]),
        Duration.ofNanos(figures.waits[i]),
        figures.wakeUps[i],
        quantile(latencies, 0.5),
        quantile(latencies, 0.99),
        Duration.ofNanos(latencies.max()),
        figures.dispatches[i],
        figures.preemptions[i],
        figures.migrations[i],
        figures.jobs[i],
        figures.deadlinesMet[i],
        figures.deadlinesMissed[i],
        ratio(runtimes[i], total),
        ratio(fair[i], total));
  }

  private static Duration quantile(Latencies latencies, double share) {
    return Duration.ofNanos(latencies.count() == 0 ? 0 : latencies.quantile(share));
  }

  private static long sum(long[] values) {
    return LongStream.of(values).sum();
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
