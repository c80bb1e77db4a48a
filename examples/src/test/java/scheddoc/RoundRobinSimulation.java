package scheddoc;

import io.statline.sched.SchedDriver;
import io.statline.sched.WaitMode;
import io.statline.sched.sim.SimulatedKernel;
import io.statline.sched.sim.Workload;
import java.nio.file.Path;
import java.time.Duration;

final class RoundRobinSimulation {
  public static void main(String[] args) throws Exception {
    Workload workload = Workload.builder()
        .tasks(4, "hog", task -> task.hog())
        .task(
            "editor",
            task -> task.weight(200).interactive(Duration.ofMillis(1), Duration.ofMillis(20)))
        .task("audio", task -> task.periodic(Duration.ofMillis(10), Duration.ofMillis(2)))
        .build();
    SimulatedKernel kernel = SimulatedKernel.builder()
        .cpus(2)
        .workload(workload)
        .duration(Duration.ofSeconds(10))
        .build();
    new SchedDriver(kernel, new RoundRobin(), WaitMode.BLOCKING).run();
    System.out.println(kernel.result());
    if (args.length > 0) {
      kernel.result().timeline().writeSvg(Path.of(args[0]));
    }
  }
}
