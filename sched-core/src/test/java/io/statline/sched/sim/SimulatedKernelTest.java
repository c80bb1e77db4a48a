package io.statline.sched.sim;

import static io.statline.sched.sim.Simulations.attached;
import static io.statline.sched.sim.Simulations.exact;
import static io.statline.sched.sim.Simulations.ms;
import static io.statline.sched.sim.Simulations.one;
import static org.assertj.core.api.Assertions.assertThat;

import io.statline.sched.Decision;
import io.statline.sched.QueuedTask;
import io.statline.sched.SchedBackend.Event;
import io.statline.sched.SchedExit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The kernel without a driver: step by step. */
class SimulatedKernelTest {

  private static final long LONG_AWAIT = Duration.ofHours(1).toNanos();

  private final QueuedTask task = new QueuedTask();
  private final Decision decision = new Decision();

  @Test
  void task_that_begins_is_queued_with_what_is_known_of_it() throws Exception {
    Workload workload = one(what -> what.hog().pid(77).weight(300).cpus(1));
    SimulatedKernel kernel = attached(exact(2, workload));
    assertThat(kernel.poll(task)).isEqualTo(Event.QUEUED);
    assertThat(task.pid()).isEqualTo(77);
    assertThat(task.name()).isEqualTo("one");
    assertThat(task.weight()).isEqualTo(300);
    assertThat(task.flags()).isEqualTo(QueuedTask.PINNED);
    assertThat(task.allowedCpus()).hasToString("{1}");
    assertThat(task.previousCpu()).isEqualTo(1);
    assertThat(task.startNanos()).isZero();
    assertThat(task.stopNanos()).isZero();
    assertThat(kernel.poll(task)).isEqualTo(Event.NONE);
  }

  @Test
  void slice_used_up_queues_the_task_again_as_preempted_and_last() throws Exception {
    SimulatedKernel kernel = attached(exact(1, one(TaskBuilder::hog)));
    long start = kernel.nowNanos();
    kernel.poll(task);
    kernel.dispatch(decision.of(task).sliceNanos(3_000_000));
    kernel.await(LONG_AWAIT);
    assertThat(kernel.poll(task)).isEqualTo(Event.QUEUED);
    assertThat(task.flags()).isEqualTo(QueuedTask.PREEMPTED | QueuedTask.LAST | QueuedTask.PINNED);
    assertThat(task.startNanos()).isEqualTo(start);
    assertThat(task.stopNanos()).isEqualTo(start + 3_000_000).isEqualTo(kernel.nowNanos());
    assertThat(task.runtimeNanos()).isEqualTo(3_000_000);
    assertThat(task.ticket()).isEqualTo(2);
  }

  @Test
  void task_with_others_waiting_for_its_cpu_is_not_the_last() throws Exception {
    Workload workload = Workload.builder().tasks(2, "hog", TaskBuilder::hog).build();
    SimulatedKernel kernel = attached(exact(1, workload));
    dispatchAll(kernel);
    kernel.await(LONG_AWAIT);
    kernel.poll(task);
    assertThat(task.flags() & QueuedTask.LAST).isZero();
    assertThat(kernel.counters().running()).isEqualTo(1);
  }

  @Test
  void wake_up_begins_the_runtime_anew() throws Exception {
    SimulatedKernel kernel = attached(exact(2, one(what -> what.run(ms(2)).sleep(ms(8)))));
    kernel.poll(task);
    kernel.dispatch(decision.of(task));
    kernel.await(LONG_AWAIT);
    assertThat(kernel.poll(task)).isEqualTo(Event.QUEUED);
    assertThat(task.flags()).isEqualTo(QueuedTask.WAKEUP);
    assertThat(task.runtimeNanos()).isZero();
    assertThat(kernel.nowNanos() - task.stopNanos()).isEqualTo(8_000_000);
  }

  @Test
  void idle_cpu_is_claimed_once_the_previous_first() throws Exception {
    SimulatedKernel kernel = attached(exact(3, one(what -> what.hog().cpus(1, 2))));
    kernel.poll(task);
    assertThat(idle(kernel)).isEqualTo(1);
    assertThat(idle(kernel)).isEqualTo(2);
    assertThat(idle(kernel)).isEqualTo(-1);
  }

  private int idle(SimulatedKernel kernel) {
    return kernel.selectIdleCpu(task.pid(), task.previousCpu(), task.flags());
  }

  @Test
  void claim_ends_when_a_task_has_run_there() throws Exception {
    SimulatedKernel kernel = attached(exact(1, one(TaskBuilder::hog)));
    kernel.poll(task);
    kernel.dispatch(decision.of(task).cpu(idle(kernel)).sliceNanos(1_000_000));
    assertThat(idle(kernel)).isEqualTo(-1);
    kernel.await(LONG_AWAIT);
    assertThat(idle(kernel)).isZero();
  }

  @Test
  void lower_deadline_runs_first_and_equal_ones_in_order() throws Exception {
    Workload workload =
        Workload.builder().tasks(4, "job", what -> what.batch(ms(1))).build();
    SimulatedKernel kernel = attached(exact(1, workload));
    long[] deadlines = {5, 9, 1, 1};
    for (long deadline : deadlines) {
      kernel.poll(task);
      kernel.dispatch(decision.of(task).deadline(deadline));
    }
    assertThat(kernel.dispatchedWaiting()).isEqualTo(3);
    for (int pid : new int[] {1001, 1003, 1004, 1002}) {
      kernel.await(LONG_AWAIT);
      assertThat(kernel.poll(task)).isEqualTo(Event.EXITED);
      assertThat(task.pid()).isEqualTo(pid);
    }
    assertThat(kernel.exit()).map(SchedExit::kind).contains(SchedExit.Kind.FINISHED);
  }

  @Test
  void cpu_takes_the_lower_deadline_of_its_own_queue_and_the_one_for_all() throws Exception {
    Workload workload =
        Workload.builder().tasks(6, "job", what -> what.batch(ms(1))).build();
    SimulatedKernel kernel = attached(exact(1, workload));
    int any = Decision.ANY_CPU;
    int[] cpus = {0, any, 0, any, 0, any};
    int[] deadlines = {0, 9, 7, 8, 9, 9};
    for (int i = 0; i < cpus.length; i++) {
      kernel.poll(task);
      kernel.dispatch(decision.of(task).cpu(cpus[i]).deadline(deadlines[i]));
    }
    // Of the last three, which are equal, the CPU's own goes first.
    for (int pid : new int[] {1001, 1003, 1004, 1005, 1002, 1006}) {
      kernel.await(LONG_AWAIT);
      assertThat(kernel.poll(task)).isEqualTo(Event.EXITED);
      assertThat(task.pid()).isEqualTo(pid);
    }
  }

  @Test
  void cpu_that_is_not_allowed_is_bounced_and_an_allowed_one_found() throws Exception {
    SimulatedKernel kernel = attached(exact(2, one(what -> what.batch(ms(1)).cpus(1))));
    kernel.poll(task);
    kernel.dispatch(decision.of(task).cpu(0));
    kernel.await(LONG_AWAIT);
    assertThat(kernel.counters().bouncedDispatches()).isEqualTo(1);
    assertThat(kernel.counters().userDispatches()).isEqualTo(1);
    kernel.close();
    assertThat(kernel.result().machine().cpuUtilisation()).containsExactly(0.0, 1.0);
  }

  @Test
  void cpus_that_are_not_there_are_bounced() throws Exception {
    for (int cpu : new int[] {-2, 4, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      SimulatedKernel kernel = attached(exact(4, one(TaskBuilder::hog)));
      kernel.poll(task);
      kernel.dispatch(decision.of(task).cpu(cpu));
      assertThat(kernel.counters().bouncedDispatches()).isEqualTo(1);
      assertThat(kernel.counters().running()).isEqualTo(1);
    }
  }

  @Test
  void second_decision_and_one_with_an_old_ticket_are_cancelled() throws Exception {
    SimulatedKernel kernel = attached(exact(1, one(TaskBuilder::hog)));
    kernel.poll(task);
    kernel.dispatch(decision.of(task).sliceNanos(1_000_000));
    kernel.dispatch(decision);
    kernel.await(LONG_AWAIT);
    kernel.poll(task);
    kernel.dispatch(decision);
    assertThat(kernel.counters().cancelledDispatches()).isEqualTo(2);
    assertThat(kernel.counters().userDispatches()).isEqualTo(1);
  }

  @Test
  void decision_about_a_killed_task_is_cancelled() throws Exception {
    Workload workload = Workload.builder()
        .task("one", what -> what.hog().killAt(ms(1)))
        .task("other", what -> what.hog().startAt(ms(2)))
        .build();
    SimulatedKernel kernel = attached(exact(1, workload));
    kernel.poll(task);
    decision.of(task);
    kernel.await(LONG_AWAIT);
    assertThat(kernel.poll(task)).isEqualTo(Event.EXITED);
    kernel.dispatch(decision);
    assertThat(kernel.counters().cancelledDispatches()).isEqualTo(1);
  }

  @Test
  void decision_about_nobody_has_failed() throws Exception {
    SimulatedKernel kernel = attached(exact(1, one(TaskBuilder::hog)));
    assertThat(kernel.dispatch(decision.of(5, 1))).isTrue();
    assertThat(kernel.counters().failedDispatches()).isEqualTo(1);
  }

  @Test
  void task_that_finds_the_way_full_is_dispatched_by_the_kernel() throws Exception {
    Workload workload =
        Workload.builder().tasks(5, "job", what -> what.batch(ms(1))).build();
    SimulatedKernel kernel = attached(exact(1, workload).queueCapacity(2));
    assertThat(kernel.counters().queued()).isEqualTo(2);
    assertThat(kernel.counters().congestions()).isEqualTo(3);
    assertThat(kernel.counters().kernelDispatches()).isEqualTo(3);
    assertThat(kernel.counters().running()).isEqualTo(1);
    assertThat(kernel.dispatchedWaiting()).isEqualTo(2);
  }

  @Test
  void preempted_task_that_finds_the_way_full_goes_on() throws Exception {
    Workload workload = Workload.builder().tasks(2, "hog", TaskBuilder::hog).build();
    SimulatedKernel kernel =
        attached(exact(1, workload).queueCapacity(1).duration(ms(100)).defaultSlice(ms(1)));
    // The scheduler hangs: the first task stays on the way.
    kernel.machine().advanceTo(Long.MAX_VALUE);
    assertThat(kernel.counters().congestions()).isGreaterThan(50);
    assertThat(kernel.result().machine().utilisation()).isEqualTo(1);
  }

  @Test
  void dispatch_beyond_the_room_is_refused() throws Exception {
    Workload workload = Workload.builder().tasks(3, "hog", TaskBuilder::hog).build();
    SimulatedKernel kernel = attached(exact(1, workload).decisionCapacity(1));
    kernel.poll(task);
    assertThat(kernel.dispatch(decision.of(task))).isTrue();
    kernel.poll(task);
    assertThat(kernel.dispatch(decision.of(task))).isTrue();
    kernel.poll(task);
    assertThat(kernel.dispatch(decision.of(task))).isFalse();
    assertThat(kernel.counters().userDispatches()).isEqualTo(2);
  }

  private void dispatchAll(SimulatedKernel kernel) {
    while (kernel.poll(task) == Event.QUEUED) {
      kernel.dispatch(decision.of(task));
    }
  }
}
