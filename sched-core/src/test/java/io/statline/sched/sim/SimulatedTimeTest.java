package io.statline.sched.sim;

import static io.statline.sched.sim.Simulations.attached;
import static io.statline.sched.sim.Simulations.exact;
import static io.statline.sched.sim.Simulations.ms;
import static io.statline.sched.sim.Simulations.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.statline.sched.Decision;
import io.statline.sched.Kernel;
import io.statline.sched.QueuedTask;
import io.statline.sched.SchedBackend.Event;
import io.statline.sched.SchedDriver;
import io.statline.sched.SchedException;
import io.statline.sched.SchedExit;
import io.statline.sched.WaitMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How simulated time passes, and how it ends. */
class SimulatedTimeTest {

  private static final long LONG_AWAIT = Duration.ofHours(1).toNanos();

  private final QueuedTask task = new QueuedTask();
  private final Decision decision = new Decision();

  @Test
  void scheduler_that_forgets_a_task_is_ended_by_the_watchdog() throws Exception {
    SimulatedKernel kernel =
        attached(exact(1, one(what -> what.hog().startAt(ms(300)))).watchdog(ms(2_000)));
    while (kernel.exit().isEmpty()) {
      kernel.poll(task);
      kernel.await(LONG_AWAIT);
    }
    assertThat(kernel.exit())
        .contains(new SchedExit(SchedExit.Kind.FAILED, "task 1001 (one) was not run for 2 s"));
    assertThat(kernel.result().elapsed()).isEqualTo(ms(2_300));
    // Not 0: it has waited at least so long.
    assertThat(kernel.result().task("one").latencyP99()).isEqualTo(ms(2_000));
    assertThat(kernel.result().machine().latencyMax()).isEqualTo(ms(2_000));
  }

  @Test
  void task_behind_an_endless_slice_is_starved_too() throws Exception {
    Workload workload = Workload.builder().tasks(2, "hog", TaskBuilder::hog).build();
    SimulatedKernel kernel = attached(exact(1, workload));
    for (int i = 0; i < 2; i++) {
      kernel.poll(task);
      kernel.dispatch(decision.of(task).sliceNanos(Long.MAX_VALUE));
    }
    while (kernel.exit().isEmpty()) {
      kernel.await(LONG_AWAIT);
    }
    assertThat(kernel.exit())
        .map(SchedExit::message)
        .contains("task 1002 (hog-2) was not run for 5 s");
  }

  @Test
  void await_returns_at_its_time_when_there_is_no_news() throws Exception {
    SimulatedKernel kernel = attached(exact(1, one(what -> what.hog().startAt(ms(10)))));
    long start = kernel.nowNanos();
    kernel.await(4_000_000);
    assertThat(kernel.nowNanos() - start).isEqualTo(4_000_000);
    kernel.await(0);
    assertThat(kernel.nowNanos() - start).isEqualTo(10_000_000);
  }

  @Test
  void await_returns_while_a_cpu_is_idle_and_tasks_are_kept_and_time_passes() throws Exception {
    SimulatedKernel kernel = attached(exact(1, one(TaskBuilder::hog)));
    kernel.poll(task);
    kernel.notifyWaiting(1);
    long start = kernel.nowNanos();
    kernel.await(LONG_AWAIT);
    kernel.await(0);
    assertThat(kernel.nowNanos() - start).isEqualTo(2_000);
    assertThat(kernel.counters().scheduled()).isEqualTo(1);
  }

  @Test
  void scheduler_that_sleeps_sees_news_later_and_each_decision_takes_time() throws Exception {
    SimulatedKernel kernel = attached(SimulatedKernel.builder()
        .workload(one(what -> what.hog().startAt(ms(10))))
        .schedulerLatency(Duration.ofNanos(70_000))
        .decisionCost(Duration.ofNanos(3_000)));
    long start = kernel.nowNanos();
    kernel.await(LONG_AWAIT);
    assertThat(kernel.nowNanos() - start).isEqualTo(10_070_000);
    kernel.poll(task);
    kernel.dispatch(decision.of(task));
    assertThat(kernel.nowNanos() - start).isEqualTo(10_073_000);
    kernel.close();
    assertThat(kernel.result().task("one").latencyMax()).isEqualTo(Duration.ofNanos(73_000));
  }

  @Test
  void wake_up_ends_the_next_await_once() throws Exception {
    SimulatedKernel kernel = attached(exact(1, one(what -> what.hog().startAt(ms(10)))));
    long start = kernel.nowNanos();
    kernel.wakeUp();
    kernel.await(LONG_AWAIT);
    assertThat(kernel.nowNanos()).isEqualTo(start);
    kernel.await(LONG_AWAIT);
    assertThat(kernel.nowNanos()).isGreaterThan(start);
  }

  @Test
  void kernel_runs_once() throws Exception {
    SimulatedKernel kernel = attached(exact(1, one(TaskBuilder::hog)));
    assertThatThrownBy(kernel::attach)
        .isInstanceOf(SchedException.class)
        .hasMessageContaining("build another");
    kernel.detach();
    kernel.detach();
    assertThatThrownBy(kernel::attach).isInstanceOf(SchedException.class);
    assertThat(kernel.exit()).contains(new SchedExit(SchedExit.Kind.STOPPED, ""));
  }

  @Test
  void nothing_happens_after_detach() throws Exception {
    SimulatedKernel kernel = attached(exact(1, one(TaskBuilder::hog)));
    kernel.poll(task);
    kernel.detach();
    assertThat(kernel.dispatch(decision.of(task))).isTrue();
    kernel.await(LONG_AWAIT);
    assertThat(kernel.poll(task)).isEqualTo(Event.NONE);
    assertThat(kernel.counters().cancelledDispatches()).isEqualTo(1);
    assertThat(kernel.result().elapsed()).isEqualTo(Duration.ZERO);
  }

  @Test
  void result_before_the_end_is_refused() throws Exception {
    SimulatedKernel kernel = attached(exact(1, one(TaskBuilder::hog)));
    assertThatThrownBy(kernel::result)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("SchedDriver");
  }

  @Test
  void tasks_that_wait_for_each_other_finish_a_simulation_without_a_duration() throws Exception {
    SimulatedKernel kernel = attached(exact(1, one(what -> what.run(ms(1)).block())));
    kernel.poll(task);
    kernel.dispatch(decision.of(task));
    while (kernel.exit().isEmpty()) {
      kernel.await(LONG_AWAIT);
    }
    assertThat(kernel.exit())
        .map(SchedExit::message)
        .contains("all tasks that are left wait to be woken");
  }

  @Test
  void workload_for_other_cpus_is_refused() {
    assertThatThrownBy(() -> exact(2, one(what -> what.hog().cpus(5))).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task 'one' may run on the CPUs {5} only, and the machine has 0…1");
    assertThatThrownBy(() -> SimulatedKernel.builder().build())
        .hasMessageContaining("needs a workload");
  }

  @Test
  void killed_task_leaves_its_cpu_to_the_next() throws Exception {
    Workload workload = Workload.builder()
        .task("long", what -> what.hog().killAt(ms(3)))
        .task("next", what -> what.batch(ms(4)))
        .build();
    SimulationResult result = Simulations.run(exact(1, workload), new FifoScheduler(50_000_000));
    assertThat(result.task("long").runtime()).isEqualTo(ms(3));
    assertThat(result.task("next").waited()).isEqualTo(ms(3));
    assertThat(result.elapsed()).isEqualTo(ms(7));
    assertThat(result.machine().utilisation()).isCloseTo(1, within(1e-9));
  }

  @Test
  void scheduler_that_throws_ends_the_simulation_which_still_has_a_result() {
    SimulatedKernel kernel = exact(1, one(TaskBuilder::hog)).build();
    IllegalStateException boom = new IllegalStateException("boom");
    SchedDriver driver = new SchedDriver(
        kernel,
        new FifoScheduler(1_000_000) {
          @Override
          public void schedule(Kernel kernel) {
            if (kernel.nowNanos() > 1_050_000_000L) {
              throw boom;
            }
            super.schedule(kernel);
          }
        },
        WaitMode.BLOCKING);
    assertThatThrownBy(driver::run).isSameAs(boom);
    assertThat(kernel.exit()).map(SchedExit::kind).contains(SchedExit.Kind.STOPPED);
    assertThat(kernel.result().elapsed()).isEqualTo(ms(51));
  }
}
