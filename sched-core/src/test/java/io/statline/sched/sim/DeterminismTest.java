package io.statline.sched.sim;

import static io.statline.sched.sim.Simulations.ms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DeterminismTest {

  private static SimulationResult run(long seed) throws Exception {
    return Simulations.run(
        SimulatedKernel.builder().cpus(2).duration(ms(2_000)).workload(Simulations.mixed(seed)),
        new FifoScheduler(3_000_000));
  }

  @Test
  void same_workload_and_scheduler_give_the_same_result_and_picture() throws Exception {
    SimulationResult one = run(7);
    SimulationResult other = run(7);
    assertThat(one.tasks()).isEqualTo(other.tasks());
    assertThat(one.machine()).isEqualTo(other.machine());
    assertThat(one.counters()).isEqualTo(other.counters());
    assertThat(one).hasToString(other.toString());
    assertThat(one.timeline().svg()).isEqualTo(other.timeline().svg());
  }

  @Test
  void other_seed_gives_another_result() throws Exception {
    assertThat(run(7).tasks()).isNotEqualTo(run(8).tasks());
    assertThat(Simulations.mixed(7).withSeed(8).size()).isEqualTo(11);
  }

  /** These numbers do not change with the machine or the JDK, only with the code. */
  @Test
  void figures_are_the_same_everywhere() throws Exception {
    SimulationResult result = run(7);
    assertThat(result.counters().userDispatches()).isEqualTo(1691);
    assertThat(result.task("editor-1").runtime().toNanos()).isEqualTo(79184426);
  }

  @Test
  void demands_do_not_depend_on_the_scheduler() throws Exception {
    Workload workload = Workload.builder()
        .seed(4)
        .tasks(
            5,
            "job",
            task -> task.run(Distribution.exponential(ms(5)))
                .sleep(Distribution.uniform(ms(1), ms(9)))
                .repeat(20))
        .build();
    Map<String, Supplier<FifoScheduler>> schedulers = new LinkedHashMap<>();
    schedulers.put("short", () -> new FifoScheduler(500_000));
    schedulers.put("long", () -> new FifoScheduler(100_000_000));
    Comparison comparison =
        Comparison.run(SimulatedKernel.builder().cpus(2).workload(workload), schedulers);
    SimulationResult one = comparison.results().get("short");
    SimulationResult other = comparison.results().get("long");
    for (int i = 0; i < 5; i++) {
      assertThat(one.tasks().get(i).runtime()).isEqualTo(other.tasks().get(i).runtime());
    }
    assertThat(one.machine().contextSwitches()).isGreaterThan(other.machine().contextSwitches());
    assertThat(comparison.toString())
        .containsPattern("^ +short +long\n")
        .contains("job-5: share of fair");
  }
}
