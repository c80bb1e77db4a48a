package scheddoc;

import io.statline.sched.SchedDriver;
import io.statline.sched.SchedMetrics;
import io.statline.sched.SchedMetricsMeta;
import io.statline.sched.WaitMode;
import io.statline.sched.ext.SchedExtKernel;
import io.statline.sched.memory.FaultCount;
import io.statline.sched.memory.FaultMeter;
import io.statline.sched.memory.MemoryGuard;
import io.statline.server.StatServer;

final class SchedulerMain {
  public static void main(String[] args) throws Exception {
    SchedExtKernel.check(); // says what the kernel lacks, before anything is made
    try (MemoryGuard guard = MemoryGuard.builder().strict(true).lock();
        FaultMeter meter = FaultMeter.open()) {
      System.err.println(guard.report().text());
      SchedExtKernel kernel = SchedExtKernel.builder().name("round_robin").build();
      try (StatServer server = StatServer.builder()
          .scx()
          .preparedConnections(16)
          .threadFactory(guard.threadFactory("stats"))
          .add(SchedMetricsMeta.TYPE, () -> metrics(kernel, meter))
          .start()) {
        System.err.println("statistics at " + server.address());
        System.err.println(new SchedDriver(kernel, new RoundRobin(), WaitMode.BLOCKING).run());
      }
    }
  }

  private static SchedMetrics metrics(SchedExtKernel kernel, FaultMeter meter) {
    FaultCount faults = new FaultCount();
    meter.process(faults);
    return SchedMetrics.of(kernel.counters(), faults.minor() + faults.major());
  }
}
