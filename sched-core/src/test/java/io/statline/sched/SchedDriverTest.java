package io.statline.sched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SchedDriverTest {

  private final FakeBackend backend = new FakeBackend();
  private final ScriptedScheduler quiet = new ScriptedScheduler(call -> {});
  private final IllegalStateException boom = new IllegalStateException("boom");

  private SchedDriver driver(Scheduler scheduler) {
    return new SchedDriver(backend, scheduler, WaitMode.BLOCKING);
  }

  private static CompletableFuture<SchedExit> inBackground(SchedDriver driver, Thread[] thread) {
    CompletableFuture<SchedExit> result = new CompletableFuture<>();
    thread[0] = new Thread(
        () -> {
          try {
            result.complete(driver.run());
          } catch (Throwable e) {
            result.completeExceptionally(e);
          }
        },
        "test-driver");
    thread[0].start();
    return result;
  }

  private void untilItWaits() {
    while (backend.waits == 0) {
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "enqueue", "exited", "schedule", "waiting", "stop"})
  void scheduler_that_throws_gives_the_machine_back_and_its_exception_on(String at) {
    backend.script.addAll(List.of(SchedBackend.Event.QUEUED, SchedBackend.Event.EXITED));
    ScriptedScheduler scheduler = ScriptedScheduler.throwing(at, boom);
    if (at.equals("stop")) {
      backend.exit = Optional.of(new SchedExit(SchedExit.Kind.FINISHED, ""));
    }
    assertThatThrownBy(() -> driver(scheduler).run()).isSameAs(boom).hasNoSuppressedExceptions();
    assertThat(backend.attached).isFalse();
    assertThat(backend.closed).isTrue();
    assertThat(scheduler.calls).containsOnlyOnce("stop").endsWith("stop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"attach", "poll", "await", "notifyWaiting", "exit", "detach"})
  void backend_that_throws_is_detached_and_closed(String at) {
    backend.onCall = call -> {
      if (call.equals(at)) {
        throw boom;
      }
      if (call.equals("await")) {
        backend.exit = Optional.of(new SchedExit(SchedExit.Kind.FINISHED, ""));
      }
    };
    assertThatThrownBy(() -> driver(quiet).run()).isSameAs(boom);
    assertThat(backend.attached).isFalse();
    assertThat(backend.calls).contains("detach").endsWith("close");
    assertThat(quiet.calls).containsOnlyOnce("stop").endsWith("stop");
  }

  @Test
  void errors_are_thrown_on_as_well() {
    StackOverflowError error = new StackOverflowError();
    ScriptedScheduler scheduler = new ScriptedScheduler(call -> {
      if (call.equals("schedule")) {
        throw error;
      }
    });
    assertThat(catchThrowable(() -> driver(scheduler).run())).isSameAs(error);
    assertThat(backend.calls).containsExactly("attach", "detach", "close");
  }

  @Test
  void what_stop_throws_after_a_failure_is_kept_with_it() {
    IllegalArgumentException second = new IllegalArgumentException("second");
    ScriptedScheduler scheduler = new ScriptedScheduler(call -> {
      if (call.equals("schedule")) {
        throw boom;
      }
      if (call.equals("stop")) {
        throw second;
      }
    });
    assertThatThrownBy(() -> driver(scheduler).run()).isSameAs(boom).hasSuppressedException(second);
  }

  @Test
  void what_detach_throws_after_a_failure_keeps_the_failure() {
    backend.onCall = call -> {
      if (call.equals("detach")) {
        throw new IllegalArgumentException("second");
      }
    };
    assertThatThrownBy(
            () -> driver(ScriptedScheduler.throwing("schedule", boom)).run())
        .hasMessage("second")
        .hasSuppressedException(boom);
    assertThat(backend.closed).isTrue();
  }

  @Test
  void machine_is_given_back_before_the_scheduler_is_stopped() throws Exception {
    backend.exit = Optional.of(new SchedExit(SchedExit.Kind.EVICTED, "by hand"));
    boolean[] attachedAtStop = {true};
    SchedExit exit = driver(new ScriptedScheduler(call -> {
          if (call.equals("stop")) {
            attachedAtStop[0] = backend.attached;
          }
        }))
        .run();
    assertThat(exit)
        .isEqualTo(new SchedExit(SchedExit.Kind.EVICTED, "by hand"))
        .hasToString("evicted: by hand");
    assertThat(attachedAtStop[0]).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void stop_of_another_thread_ends_the_run(WaitMode mode) throws Exception {
    SchedDriver driver = new SchedDriver(backend, quiet, mode);
    Thread[] thread = new Thread[1];
    CompletableFuture<SchedExit> run = inBackground(driver, thread);
    untilItWaits();
    driver.stop();
    assertThat(run.get()).isEqualTo(new SchedExit(SchedExit.Kind.STOPPED, ""));
    assertThat(backend.calls).containsSubsequence("attach", "detach", "close").endsWith("close");
  }

  @Test
  void stop_before_the_run_ends_it_at_once() throws Exception {
    SchedDriver driver = driver(quiet);
    driver.stop();
    assertThat(driver.run().kind()).isEqualTo(SchedExit.Kind.STOPPED);
    assertThat(quiet.calls).containsExactly("start", "stop");
  }

  @Test
  void stop_after_the_run_does_not_touch_the_closed_backend() throws Exception {
    SchedDriver driver = driver(quiet);
    driver.stop();
    driver.run();
    long wakeUps = backend.count("wakeUp");
    driver.stop();
    assertThat(backend.count("wakeUp")).isEqualTo(wakeUps);
  }

  @Test
  void interrupt_ends_the_run_and_stays_set() throws Exception {
    Thread[] thread = new Thread[1];
    boolean[] interrupted = new boolean[1];
    SchedDriver driver = driver(new ScriptedScheduler(call -> {
      if (call.equals("stop")) {
        interrupted[0] = Thread.currentThread().isInterrupted();
      }
    }));
    CompletableFuture<SchedExit> run = inBackground(driver, thread);
    untilItWaits();
    thread[0].interrupt();
    assertThat(run.get().kind()).isEqualTo(SchedExit.Kind.STOPPED);
    assertThat(interrupted[0]).isTrue();
    assertThat(backend.closed).isTrue();
  }

  @Test
  void second_run_is_refused_and_leaves_the_first_alone() throws Exception {
    SchedDriver driver = driver(quiet);
    Thread[] thread = new Thread[1];
    CompletableFuture<SchedExit> run = inBackground(driver, thread);
    untilItWaits();
    assertThatThrownBy(driver::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("make a new one");
    assertThat(backend.attached).isTrue();
    driver.stop();
    run.get();
  }

  @Test
  void news_is_read_before_each_decision_in_bounded_batches() throws Exception {
    for (int i = 0; i < 600; i++) {
      backend.script.add(SchedBackend.Event.QUEUED);
    }
    SchedDriver[] driver = new SchedDriver[1];
    ScriptedScheduler scheduler = new ScriptedScheduler(call -> {
      if (call.equals("schedule") && backend.script.isEmpty()) {
        driver[0].stop();
      }
    });
    driver[0] = driver(scheduler);
    driver[0].run();
    assertThat(scheduler.calls.indexOf("schedule")).isEqualTo(1 + 512);
    assertThat(scheduler.calls.stream().filter("enqueue"::equals)).hasSize(600);
    assertThat(backend.waits).isZero();
  }

  @Test
  void stop_races_with_the_end_without_a_call_after_close()
      throws InterruptedException, ExecutionException {
    for (int i = 0; i < 100; i++) {
      FakeBackend raced = new FakeBackend();
      SchedDriver driver =
          new SchedDriver(raced, new ScriptedScheduler(call -> {}), WaitMode.BUSY_POLL);
      CompletableFuture<SchedExit> run = inBackground(driver, new Thread[1]);
      while (raced.waits == 0) {
        Thread.onSpinWait();
      }
      raced.exit = Optional.of(new SchedExit(SchedExit.Kind.FINISHED, ""));
      driver.stop();
      run.get();
      assertThat(raced.calls).endsWith("close");
    }
  }
}
