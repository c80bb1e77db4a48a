package helloebpf;

import io.statline.sched.memory.FaultMeter;
import io.statline.sched.memory.MemoryGuard;
import io.statline.server.StatServer;
import me.bechberger.ebpf.bpf.QueuedTask;
import me.bechberger.ebpf.bpf.userspace.Opts;
import me.bechberger.ebpf.bpf.userspace.UserspaceScheduler;

final class FifoWithStats extends UserspaceScheduler {
  @Override
  protected int policy(QueuedTask task) {
    return ANY_CPU;
  }

  public static void main(String[] args) throws Exception {
    try (MemoryGuard guard =
            MemoryGuard.builder().lock(); // first: what is made later is locked as well
        FaultMeter meter = FaultMeter.open()) {
      System.err.println(guard.report().text());
      FifoWithStats scheduler = new FifoWithStats();
      try (StatServer server = StatServer.builder()
          .scx() // where tools of sched_ext schedulers look
          .preparedConnections(8)
          .threadFactory(guard.threadFactory("stats"))
          .add(BridgeStatsMeta.TYPE, () -> BridgeStats.of(scheduler.stats(), meter.stats()))
          .start()) {
        System.err.println("statistics at " + server.address());
        Runtime.getRuntime().addShutdownHook(new Thread(scheduler::requestExit));
        scheduler.runUntilExit(Opts.defaults());
      }
    }
  }
}
