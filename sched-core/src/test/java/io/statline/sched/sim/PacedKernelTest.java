package io.statline.sched.sim;

import static io.statline.sched.sim.Simulations.ms;
import static org.assertj.core.api.Assertions.assertThat;

import io.statline.sched.SchedBackend;
import io.statline.sched.SchedDriver;
import io.statline.sched.SchedExit;
import io.statline.sched.WaitMode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class PacedKernelTest {

  private static SimulatedKernelBuilder machine(double pace) {
    return SimulatedKernel.builder().cpus(2).workload(Simulations.mixed(3)).pace(pace);
  }

  @ParameterizedTest
  @EnumSource
  void paced_simulation_takes_its_time(WaitMode mode) throws Exception {
    SimulatedKernel kernel = machine(4).duration(ms(800)).build();
    long start = System.nanoTime();
    new SchedDriver(kernel, new FifoScheduler(3_000_000), mode).run();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(ms(195));
    assertThat(kernel.result().elapsed()).isEqualTo(ms(800));
  }

  @Test
  void stop_ends_a_paced_wait_and_counters_can_be_read_meanwhile() throws Exception {
    Workload rare = Workload.builder()
        .task("rare", task -> task.run(ms(1)).sleep(Duration.ofHours(10)))
        .build();
    SimulatedKernel kernel = SimulatedKernel.builder()
        .workload(rare)
        .pace(1)
        .watchdog(Duration.ofDays(9))
        .build();
    SchedDriver driver = new SchedDriver(kernel, new FifoScheduler(3_000_000), WaitMode.BLOCKING);
    CompletableFuture<SchedExit> run = runAsync(driver);
    while (kernel.counters().userDispatches() == 0) {
      Thread.onSpinWait();
    }
    driver.stop();
    assertThat(run.get().kind()).isEqualTo(SchedExit.Kind.STOPPED);
  }

  @Test
  void detach_by_another_thread_ends_an_endless_simulation() throws Exception {
    SimulatedKernel kernel = SimulatedKernel.builder()
        .workload(Simulations.mixed(1))
        .timelineEntries(0)
        .build();
    CompletableFuture<SchedExit> run =
        runAsync(new SchedDriver(kernel, new FifoScheduler(3_000_000), WaitMode.BLOCKING));
    while (kernel.counters().userDispatches() < 10_000) {
      assertThat(kernel.exit()).isEmpty();
    }
    ((SchedBackend) kernel).detach();
    assertThat(run.get().kind()).isEqualTo(SchedExit.Kind.STOPPED);
    assertThat(kernel.result().elapsed()).isPositive();
  }

  private static CompletableFuture<SchedExit> runAsync(SchedDriver driver) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return driver.run();
      } catch (Exception e) {
        throw new java.util.concurrent.CompletionException(e);
      }
    });
  }

  @Test
  void stop_is_seen_by_a_paced_busy_poll() throws InterruptedException, ExecutionException {
    SimulatedKernel kernel = machine(1).build();
    SchedDriver driver = new SchedDriver(kernel, new FifoScheduler(3_000_000), WaitMode.BUSY_POLL);
    CompletableFuture<SchedExit> run = runAsync(driver);
    while (kernel.counters().userDispatches() == 0) {
      Thread.onSpinWait();
    }
    driver.stop();
    assertThat(run.get().kind()).isEqualTo(SchedExit.Kind.STOPPED);
  }
}
