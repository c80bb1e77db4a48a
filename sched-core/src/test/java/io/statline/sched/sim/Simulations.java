package io.statline.sched.sim;

import io.statline.sched.SchedDriver;
import io.statline.sched.SchedException;
import io.statline.sched.Scheduler;
import io.statline.sched.WaitMode;
import java.time.Duration;
import java.util.function.Consumer;

/** Short ways to a result. */
final class Simulations {

  private Simulations() {}

  static SimulationResult run(SimulatedKernelBuilder machine, Scheduler scheduler)
      throws Exception {
    return run(machine, scheduler, WaitMode.BLOCKING);
  }

  static SimulationResult run(SimulatedKernelBuilder machine, Scheduler scheduler, WaitMode mode)
      throws Exception {
    SimulatedKernel kernel = machine.build();
    new SchedDriver(kernel, scheduler, mode).run();
    return kernel.result();
  }

  /** Nothing but the workload takes time. */
  static SimulatedKernelBuilder exact(int cpus, Workload workload) {
    return SimulatedKernel.builder()
        .cpus(cpus)
        .workload(workload)
        .schedulerLatency(Duration.ZERO)
        .decisionCost(Duration.ZERO);
  }

  static Workload one(Consumer<TaskBuilder> what) {
    return Workload.builder().task("one", what).build();
  }

  static SimulatedKernel attached(SimulatedKernelBuilder builder) throws SchedException {
    SimulatedKernel kernel = builder.build();
    kernel.attach();
    return kernel;
  }

  static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }

  static Workload mixed(long seed) {
    return Workload.builder()
        .seed(seed)
        .tasks(3, "hog", task -> task.hog())
        .task("heavy", task -> task.hog().weight(300))
        .tasks(2, "editor", task -> task.interactive(ms(1), ms(20)))
        .task("audio", task -> task.periodic(ms(10), ms(2)))
        .task("build", task -> task.batch(ms(700)))
        .task("ping", task -> task.run(ms(1)).wake("pong").block())
        .task("pong", task -> task.block().run(ms(1)).wake("ping"))
        .task(
            "pinned",
            task -> task.cpus(1).run(Distribution.uniform(ms(1), ms(3))).sleep(ms(5)))
        .build();
  }
}
