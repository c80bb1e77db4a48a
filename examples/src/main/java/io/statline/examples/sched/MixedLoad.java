package io.statline.examples.sched;

import io.statline.sched.sim.Workload;
import java.time.Duration;

/** What a machine does that people work at while it computes: the workload of a simulation that names none. */
final class MixedLoad {
  private MixedLoad() {}

  /** Tasks without end for so many CPUs, always the same ones. */
  static Workload of(int cpus) {
    return Workload.builder()
        .seed(1)
        .tasks(cpus, "compile", task -> task.hog())
        .task("backup", task -> task.weight(20).hog())
        .task("render", task -> task.weight(300).hog())
        .tasks(
            2 * cpus,
            "shell",
            task -> task.interactive(Duration.ofMillis(1), Duration.ofMillis(40)))
        .task("audio", task -> task.periodic(Duration.ofMillis(10), Duration.ofMillis(1)))
        .task(
            "pinned", task -> task.cpus(0).interactive(Duration.ofMillis(3), Duration.ofMillis(10)))
        .task("client", task -> task.run(Duration.ofMillis(1)).wake("server").block())
        .task("server", task -> task.block().run(Duration.ofMillis(1)).wake("client"))
        .build();
  }
}
