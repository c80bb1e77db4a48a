package io.statline.sched.sim;

import static io.statline.sched.sim.Simulations.exact;
import static io.statline.sched.sim.Simulations.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small parts, against models. */
class SimPartsTest {

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @Test
  void event_heap_is_as_a_sorted_map() {
    EventHeap heap = new EventHeap(30);
    TreeMap<Integer, Long> model = new TreeMap<>();
    for (int i = 0; i < 20_000; i++) {
      int subject = random.nextInt(30);
      switch (random.nextInt(4)) {
        case 0 -> {
          heap.cancel(subject);
          model.remove(subject);
        }
        case 1 -> {
          if (!model.isEmpty()) {
            assertThat(heap.pop()).as("seed %d", seed).isEqualTo(first(model));
            model.remove(first(model));
          }
        }
        default -> {
          long time = random.nextInt(100);
          heap.set(subject, time);
          model.put(subject, time);
        }
      }
      assertThat(heap.isEmpty()).isEqualTo(model.isEmpty());
      assertThat(heap.firstTime())
          .as("seed %d", seed)
          .isEqualTo(model.isEmpty() ? EventHeap.NEVER : model.get(first(model)));
    }
  }

  private static int first(TreeMap<Integer, Long> model) {
    return model.entrySet().stream()
        .min(Comparator.comparing(entry -> entry.getValue()))
        .orElseThrow()
        .getKey();
  }

  @Test
  void run_queue_is_as_a_stable_sort() {
    RunQueue queue = new RunQueue();
    List<long[]> model = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      if (random.nextInt(3) > 0) {
        long deadline = random.nextInt(5);
        queue.add(i, deadline);
        model.add(new long[] {i, deadline});
        model.sort(Comparator.comparingLong(entry -> entry[1]));
      } else if (!model.isEmpty()) {
        int place = random.nextInt(model.size());
        queue.removeTask((int) model.remove(place)[0]);
      }
    }
    for (int i = 0; i < model.size(); i++) {
      assertThat(queue.task(i)).as("seed %d", seed).isEqualTo((int) model.get(i)[0]);
    }
    assertThat(queue.size()).isEqualTo(model.size());
  }

  @Test
  void latency_classes_are_off_by_a_sixteenth_at_most() {
    for (int i = 0; i < 100_000; i++) {
      long nanos = random.nextLong() >>> (1 + random.nextInt(62));
      long end = Latencies.end(Latencies.classOf(nanos));
      assertThat(end).isGreaterThanOrEqualTo(nanos);
      assertThat((double) end).isLessThanOrEqualTo(nanos * (1 + 1 / 16.0));
    }
  }

  @Test
  void quantiles_are_those_of_the_sorted_values() {
    Latencies latencies = new Latencies();
    long[] values = random.longs(1_000, 0, 50_000_000).sorted().toArray();
    Arrays.stream(values).forEach(latencies::add);
    for (double share : new double[] {0.001, 0.5, 0.99, 1}) {
      long right = values[(int) Math.ceil(share * values.length) - 1];
      assertThat((double) latencies.quantile(share))
          .as("seed %d", seed)
          .isBetween((double) right, right * 17 / 16.0);
    }
    assertThat(latencies.max()).isEqualTo(values[999]);
  }

  @Test
  void fair_share_goes_by_weight_and_leaves_what_is_not_wanted_to_others() {
    double[] shares =
        FairShare.divide(100, new double[] {100, 100, 5, 100}, new int[] {100, 200, 100, 300});
    assertThat(shares[2]).isEqualTo(5);
    assertThat(shares[0]).isCloseTo(95.0 / 6, within(1e-9));
    assertThat(shares[1]).isCloseTo(95.0 / 3, within(1e-9));
    assertThat(FairShare.jain(shares, shares)).isCloseTo(1, within(1e-9));
    assertThat(FairShare.jain(new double[] {9, 0, 0}, new double[] {3, 3, 3}))
        .isCloseTo(1.0 / 3, within(1e-9));
  }

  @Test
  void weights_are_seen_in_the_figures_of_fairness() throws Exception {
    Workload workload = Workload.builder()
        .task("light", TaskBuilder::hog)
        .task("heavy", task -> task.hog().weight(300))
        .build();
    SimulationResult result =
        Simulations.run(exact(1, workload).duration(ms(4_000)), new FifoScheduler(1_000_000));
    assertThat(result.task("heavy").fairShare()).isCloseTo(0.75, within(1e-9));
    assertThat(result.task("heavy").share()).isCloseTo(0.5, within(1e-3));
    assertThat(result.machine().fairness()).isCloseTo(0.8, within(0.01));
  }

  @Test
  void cpu_is_not_blamed_for_idling_while_tasks_wait_that_may_not_run_there() throws Exception {
    Workload workload =
        Workload.builder().tasks(2, "pinned", task -> task.hog().cpus(0)).build();
    SimulatedKernelBuilder machine = exact(2, workload).duration(ms(200));
    SimulationResult result = Simulations.run(machine, new FifoScheduler(1_000_000));
    assertThat(result.machine().cpuUtilisation()).containsExactly(1.0, 0.0);
    assertThat(result.machine().idleWhileRunnable()).isZero();
  }

  @Test
  void cpus_that_idle_while_tasks_wait_are_counted_once_for_each_task() throws Exception {
    Workload workload = Workload.builder()
        .task("one", task -> task.startAt(ms(10)).batch(ms(1)))
        .task("two", task -> task.startAt(ms(10)).batch(ms(1)))
        .task("pinned", task -> task.cpus(2).startAt(ms(10)).batch(ms(1)))
        .build();
    SimulatedKernelBuilder machine = SimulatedKernel.builder()
        .cpus(5)
        .workload(workload)
        .schedulerLatency(ms(4))
        .decisionCost(Duration.ZERO);
    SimulationResult result = Simulations.run(machine, new FifoScheduler(1_000_000));
    assertThat(result.machine().idleWhileRunnable()).isEqualTo(ms(3 * 4));
    assertThat(result.machine().latencyMax()).isEqualTo(ms(4));
  }

  @Test
  void each_wake_counts_once_even_if_it_comes_early() throws Exception {
    Workload workload = Workload.builder()
        .task(
            "producer",
            task -> task.run(ms(1)).wake("consumer").wake("consumer").repeat(3))
        .task("consumer", task -> task.startAt(ms(2)).block().run(ms(1)))
        .build();
    SimulationResult result = Simulations.run(exact(2, workload), new FifoScheduler(1_000_000));
    assertThat(result.task("consumer").repetitions()).isEqualTo(6);
    assertThat(result.exit().message()).isEqualTo("all tasks that are left wait to be woken");
  }

  @Test
  void deadlines_are_met_or_missed() throws Exception {
    Workload workload = Workload.builder()
        .task("audio", task -> task.periodic(ms(10), ms(4)))
        .task("hog", task -> task.hog().startAt(ms(1_000)))
        .build();
    SimulationResult result =
        Simulations.run(exact(1, workload).duration(ms(2_000)), new FifoScheduler(30_000_000));
    assertThat(result.task("audio").deadlinesMet()).isBetween(100L, 130L);
    assertThat(result.task("audio").deadlinesMissed()).isBetween(25L, 40L);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1 ns",
    "950, 950 ns",
    "12345, 12.3 µs",
    "5000000, 5 ms",
    "999600, 1 ms",
    "100000000000, 100 s",
    "5050000, 5.05 ms",
    "-5000, -5 µs"
  })
  void times_have_three_digits(long nanos, String text) {
    assertThat(Times.text(nanos)).isEqualTo(text);
  }

  @Test
  void distributions_draw_what_they_say() {
    Distribution uniform = Distribution.uniform(Duration.ofNanos(3), Duration.ofNanos(5));
    double sum = 0;
    for (int i = 0; i < 100_000; i++) {
      assertThat(Distribution.draw(uniform.shape, uniform.a, uniform.b, random.nextLong()))
          .isBetween(3L, 5L);
      long drawn = Distribution.draw(Distribution.EXPONENTIAL, 1_000_000, 0, random.nextLong());
      assertThat(drawn).isBetween(1L, 30_000_000L);
      sum += drawn;
    }
    assertThat(sum / 100_000).as("seed %d", seed).isCloseTo(1e6, within(3e4));
    assertThat(uniform).hasToString("3 ns…5 ns");
  }

  @Test
  void wrong_values_are_refused_with_the_right_ones() {
    assertThatThrownBy(() -> Distribution.fixed(Duration.ZERO)).hasMessageContaining("nanosecond");
    assertThatThrownBy(() -> SimulatedKernel.builder().cpus(0)).hasMessageContaining("1…1024");
    assertThatThrownBy(() -> SimulatedKernel.builder().pace(Double.NaN))
        .hasMessageContaining("above 0");
    assertThatThrownBy(() -> SimulatedKernel.builder().duration(Duration.ZERO))
        .hasMessage("a duration is above 0");
    assertThatThrownBy(() -> SimulatedKernel.builder().watchdog(Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SimulatedKernel.builder().timelineWindow(ms(5), ms(5)))
        .hasMessageContaining("begins before it ends");
    assertThatThrownBy(
            () -> Workload.builder().task("a", TaskBuilder::hog).task("a", TaskBuilder::hog))
        .hasMessage("two tasks are named 'a'");
    assertThatThrownBy(() -> Workload.builder()
            .task("a", task -> task.hog().pid(3))
            .task("b", task -> task.hog().pid(3))
            .build())
        .hasMessage("two tasks have the pid 3");
    assertThatThrownBy(() -> Workload.builder().task("", TaskBuilder::hog))
        .hasMessage("a task has a name");
  }
}
