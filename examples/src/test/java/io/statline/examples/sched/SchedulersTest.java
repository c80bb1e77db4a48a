package io.statline.examples.sched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.statline.sched.SchedDriver;
import io.statline.sched.SchedExit;
import io.statline.sched.Scheduler;
import io.statline.sched.WaitMode;
import io.statline.sched.sim.SimulatedKernel;
import io.statline.sched.sim.SimulationResult;
import io.statline.sched.sim.TaskBuilder;
import io.statline.sched.sim.Workload;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the two policies are for, on simulated machines. */
class SchedulersTest {
  private static final long MILLI = 1_000_000;

  /** The schedulers as they are without flags. */
  enum Policy {
    FIFO,
    DEADLINE;

    Scheduler make() {
      return switch (this) {
        case FIFO -> new FifoScheduler(20 * MILLI);
        case DEADLINE -> new DeadlineScheduler(20 * MILLI, MILLI);
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void equals_getEqualShares(Policy policy) throws Exception {
    SimulationResult result =
        run(policy, 2, Workload.builder().tasks(5, "hog", TaskBuilder::hog).build());

    assertThat(result.tasks())
        .allSatisfy(task -> assertThat(share(result, task.name())).isCloseTo(0.2, within(0.01)));
    assertThat(result.machine().utilisation()).isGreaterThan(0.99);
  }

  @ParameterizedTest
  @EnumSource
  void mixedLoad_isCarriedToTheEnd(Policy policy) throws Exception {
    SimulationResult result = run(policy, 4, MixedLoad.of(4));

    assertThat(result.exit().kind()).isEqualTo(SchedExit.Kind.FINISHED);
    assertThat(result.counters().failedDispatches()).isZero();
    assertThat(result.counters().cancelledDispatches()).isZero();
    assertThat(result.counters().bouncedDispatches()).isZero();
    assertThat(result.machine().utilisation()).isGreaterThan(0.99);
  }

  @ParameterizedTest
  @EnumSource
  void pollingScheduler_endsAsTheSleepingOne(Policy policy) throws Exception {
    SimulationResult result = run(policy, 4, MixedLoad.of(4), WaitMode.BUSY_POLL);

    assertThat(result.exit().kind()).isEqualTo(SchedExit.Kind.FINISHED);
    assertThat(result.machine().utilisation()).isGreaterThan(0.99);
  }

  @ParameterizedTest
  @EnumSource
  void tasksThatEnd_areForgotten(Policy policy) throws Exception {
    Workload workload = Workload.builder()
        .tasks(2000, "short", task -> task.batch(Duration.ofMillis(1)))
        .build();
    Scheduler scheduler = policy.make();
    SimulationResult result = run(scheduler, 4, workload, WaitMode.BLOCKING);

    assertThat(result.tasks())
        .allSatisfy(task -> assertThat(task.runtime()).isEqualTo(Duration.ofMillis(1)));
    assertThat(scheduler.waiting()).isZero();
  }

  @Test
  void deadline_hogs_shareByWeight() throws Exception {
    Workload workload = Workload.builder()
        .task("light", task -> task.weight(50).hog())
        .task("normal", TaskBuilder::hog)
        .task("heavy", task -> task.weight(350).hog())
        .build();
    SimulationResult result = run(Policy.DEADLINE, 1, workload);

    assertThat(share(result, "light")).isCloseTo(0.1, within(0.01));
    assertThat(share(result, "normal")).isCloseTo(0.2, within(0.01));
    assertThat(share(result, "heavy")).isCloseTo(0.7, within(0.02));
  }

  @Test
  void fifo_weights_meanNothing() throws Exception {
    Workload workload = Workload.builder()
        .task("light", task -> task.weight(50).hog())
        .task("heavy", task -> task.weight(350).hog())
        .build();
    SimulationResult result = run(Policy.FIFO, 1, workload);

    assertThat(share(result, "light")).isCloseTo(0.5, within(0.01));
  }

  @Test
  void deadline_whoNeedsLittle_waitsLessThanUnderFifo() throws Exception {
    Workload workload = Workload.builder()
        .tasks(8, "hog", TaskBuilder::hog)
        .task("shell", task -> task.interactive(Duration.ofMillis(1), Duration.ofMillis(30)))
        .build();
    Duration fifo = run(Policy.FIFO, 2, workload).task("shell").latencyP99();
    Duration deadline = run(Policy.DEADLINE, 2, workload).task("shell").latencyP99();

    assertThat(deadline).isLessThan(fifo.dividedBy(4));
  }

  @Test
  void deadline_longSleep_savesNothingUp() throws Exception {
    Workload workload = Workload.builder()
        .task("worker", TaskBuilder::hog)
        .task("sleeper", task -> task.startAt(Duration.ofSeconds(5)).hog())
        .build();
    SimulationResult result = run(Policy.DEADLINE, 1, workload);

    assertThat(result.task("sleeper").runtime())
        .isBetween(Duration.ofMillis(2400), Duration.ofMillis(2600));
  }

  @Test
  void deadline_manyPinnedToOneCpu_leaveTheOthersToTheRest() throws Exception {
    Workload workload = Workload.builder()
        .tasks(10, "pinned", task -> task.cpus(0).hog())
        .tasks(3, "free", TaskBuilder::hog)
        .build();
    SimulationResult result = run(Policy.DEADLINE, 4, workload);

    assertThat(result.machine().utilisation()).isGreaterThan(0.98);
  }

  private static double share(SimulationResult result, String name) {
    double all =
        result.tasks().stream().mapToDouble(task -> task.runtime().toNanos()).sum();
    return result.task(name).runtime().toNanos() / all;
  }

  private static SimulationResult run(Policy policy, int cpus, Workload workload) throws Exception {
    return run(policy, cpus, workload, WaitMode.BLOCKING);
  }

  private static SimulationResult run(Policy policy, int cpus, Workload workload, WaitMode mode)
      throws Exception {
    return run(policy.make(), cpus, workload, mode);
  }

  private static SimulationResult run(
      Scheduler scheduler, int cpus, Workload workload, WaitMode mode) throws Exception {
    SimulatedKernel kernel = SimulatedKernel.builder()
        .cpus(cpus)
        .workload(workload)
        .duration(Duration.ofSeconds(10))
        .build();
    new SchedDriver(kernel, scheduler, mode).run();
    return kernel.result();
  }
}
