package io.statline.sched.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.sched.SchedDriver;
import io.statline.sched.SchedExit;
import io.statline.sched.WaitMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SimulatedKernelTest {

  @Test
  void mixed_load_under_fifo_uses_its_cpus() throws Exception {
    Workload workload = Workload.builder()
        .seed(1)
        .tasks(4, "hog", task -> task.hog())
        .tasks(2, "editor", task -> task.interactive(Duration.ofMillis(1), Duration.ofMillis(20)))
        .task("audio", task -> task.periodic(Duration.ofMillis(10), Duration.ofMillis(2)))
        .task("build", task -> task.batch(Duration.ofMillis(700)))
        .build();
    SimulatedKernel kernel = SimulatedKernel.builder()
        .cpus(2)
        .workload(workload)
        .duration(Duration.ofSeconds(5))
        .build();
    SchedExit exit = new SchedDriver(kernel, new FifoScheduler(5_000_000), WaitMode.BLOCKING).run();
    SimulationResult result = kernel.result();
    System.out.println(result);
    System.out.println(kernel.counters());
    assertThat(exit.kind()).isEqualTo(SchedExit.Kind.FINISHED);
    assertThat(result.machine().utilisation()).isGreaterThan(0.95);
  }
}
