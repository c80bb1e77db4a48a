package io.statline.sched.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.statline.sched.SchedCounters;
import io.statline.sched.SchedDriver;
import io.statline.sched.SchedExit;
import io.statline.sched.WaitMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SimulationPropertyTest {

  private static final int ROUNDS = 300;

  private record Stretch(int cpu, int task, long start, long end) {}

  @Test
  void random_workload_under_a_random_scheduler_keeps_the_rules() throws Exception {
    long seed = new Random().nextLong();
    for (int round = 0; round < ROUNDS; round++) {
      try {
        check(new Random(seed + round));
      } catch (Exception | AssertionError e) {
        throw new AssertionError("seed " + (seed + round), e);
      }
    }
  }

  private static void check(Random random) throws Exception {
    int cpus = 1 + random.nextInt(5);
    Workload workload = RandomWorkloads.make(random, cpus);
    SimulatedKernelBuilder machine = SimulatedKernel.builder()
        .cpus(cpus)
        .workload(workload)
        .duration(Duration.ofMillis(400))
        .timelineEntries(200_000)
        .queueCapacity(random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 4096)
        .decisionCapacity(random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 4096)
        .schedulerLatency(Duration.ofNanos(random.nextInt(50_000)));
    SimulatedKernel kernel = machine.build();
    RandomScheduler scheduler = new RandomScheduler(random);
    WaitMode mode = random.nextBoolean() ? WaitMode.BLOCKING : WaitMode.BUSY_POLL;
    SchedExit exit = new SchedDriver(kernel, scheduler, mode).run();
    SimulationResult result = kernel.result();
    assertThat(exit.kind()).isEqualTo(SchedExit.Kind.FINISHED);
    assertThat(result.timeline().toNanos()).isEqualTo(result.elapsed().toNanos());
    counts(result, scheduler);
    places(new TimelineData(machineOf(kernel)));
    times(result, workload, new TimelineData(machineOf(kernel)));
  }

  private static Machine machineOf(SimulatedKernel kernel) {
    return kernel.machine();
  }

  /** Every task that was read is dispatched, cancelled or still kept. */
  private static void counts(SimulationResult result, RandomScheduler scheduler) {
    SchedCounters counters = result.counters();
    assertThat(counters.userDispatches() + counters.cancelledDispatches() + scheduler.waiting())
        .isEqualTo(scheduler.enqueued + scheduler.nonsense);
    assertThat(counters.failedDispatches()).isZero();
    assertThat(counters.bouncedDispatches()).isZero();
    assertThat(counters.congestions()).isEqualTo(counters.kernelDispatches());
    long runs = result.tasks().stream().mapToLong(TaskFigures::dispatches).sum();
    assertThat(runs).isLessThanOrEqualTo(counters.userDispatches() + counters.kernelDispatches());
  }

  /** No task on two CPUs at once, no CPU with two tasks, none where it is not allowed. */
  private static void places(TimelineData data) {
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < data.cpus.length; i++) {
      var allowed = data.plans[data.tasks[i]].cpus;
      assertThat(allowed == null || allowed.contains(data.cpus[i])).isTrue();
      stretches.add(new Stretch(data.cpus[i], data.tasks[i], data.starts[i], data.ends[i]));
    }
    apart(stretches, Comparator.comparingInt(Stretch::cpu).thenComparingLong(Stretch::start), true);
    apart(
        stretches, Comparator.comparingInt(Stretch::task).thenComparingLong(Stretch::start), false);
  }

  private static void apart(List<Stretch> stretches, Comparator<Stretch> order, boolean byCpu) {
    List<Stretch> sorted = stretches.stream().sorted(order).toList();
    for (int i = 1; i < sorted.size(); i++) {
      Stretch before = sorted.get(i - 1);
      Stretch next = sorted.get(i);
      if (byCpu ? before.cpu == next.cpu : before.task == next.task) {
        assertThat(next.start).isGreaterThanOrEqualTo(before.end);
      }
    }
  }

  /** What CPUs gave is what tasks got, as seen in two ways, and no task lived more than it did. */
  private static void times(SimulationResult result, Workload workload, TimelineData data) {
    long[] seen = new long[workload.size()];
    for (int i = 0; i < data.cpus.length; i++) {
      seen[data.tasks[i]] += data.ends[i] - data.starts[i];
    }
    long elapsed = result.elapsed().toNanos();
    double given =
        result.machine().cpuUtilisation().stream().mapToDouble(u -> u * elapsed).sum();
    long got =
        result.tasks().stream().mapToLong(task -> task.runtime().toNanos()).sum();
    assertThat((double) got).isCloseTo(given, within(10.0));
    double shares = result.tasks().stream().mapToDouble(TaskFigures::fairShare).sum();
    assertThat(shares).isLessThanOrEqualTo(1 + 1e-6);
    for (int i = 0; i < seen.length; i++) {
      TaskFigures task = result.tasks().get(i);
      assertThat(seen[i]).isEqualTo(task.runtime().toNanos());
      assertThat(task.runtime().plus(task.waited()).toNanos())
          .isLessThanOrEqualTo(Math.max(0, elapsed - workload.plans().get(i).startNanos));
      long alone = Alone.use(workload, i, elapsed);
      if (alone != Alone.UNKNOWN && !workload.plans().get(i).program.has(Program.PERIOD)) {
        assertThat(task.runtime().toNanos()).isLessThanOrEqualTo(alone);
      }
    }
  }

  @Test
  void watchdog_ends_a_scheduler_just_when_a_task_is_starved() throws Exception {
    long seed = new Random().nextLong();
    int failed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      failed += starved(seed + round) ? 1 : 0;
    }
    assertThat(failed).as("seed %d", seed).isBetween(1, ROUNDS - 1);
  }

  private static boolean starved(long seed) throws Exception {
    Random random = new Random(seed);
    int cpus = 1 + random.nextInt(3);
    SimulatedKernel kernel = SimulatedKernel.builder()
        .cpus(cpus)
        .workload(RandomWorkloads.make(random, cpus))
        .watchdog(Duration.ofMillis(200))
        .duration(Duration.ofMillis(400))
        .build();
    RandomScheduler scheduler = new RandomScheduler(random);
    scheduler.forgetful = true;
    SchedExit exit = new SchedDriver(kernel, scheduler, WaitMode.BLOCKING).run();
    Machine machine = kernel.machine();
    long longest = 0;
    for (int task = 0; task < machine.tasks.count; task++) {
      long waited = machine.now() - machine.tasks.readySince[task];
      longest = machine.tasks.waits(task) ? Math.max(longest, waited) : longest;
    }
    assertThat(exit.kind() == SchedExit.Kind.FAILED)
        .as("seed %d: %s, longest wait %d", seed, exit, longest)
        .isEqualTo(longest >= 200_000_000);
    assertThat(longest).isLessThanOrEqualTo(200_000_000);
    return longest >= 200_000_000;
  }
}
