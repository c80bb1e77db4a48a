package helloebpf;

import io.statline.server.StatPump;
import io.statline.server.StatServer;
import java.io.IOException;
import me.bechberger.ebpf.bpf.QueuedTask;
import me.bechberger.ebpf.bpf.userspace.UserspaceScheduler;

final class LoopConfined extends UserspaceScheduler {
  private final StatPump pump = new StatPump();
  private long decided; // of the loop's thread alone: no lock, no volatile

  @Override
  protected int policy(QueuedTask task) {
    decided++;
    return ANY_CPU;
  }

  @Override
  protected void tick() {
    pump.run(); // answers the readers that wait, on this thread; never blocks
  }

  StatServer serve() throws IOException {
    return StatServer.builder()
        .scx()
        .suppliersOn(pump)
        .preparedConnections(8)
        .add(DecidedStatsMeta.TYPE, () -> new DecidedStats(decided))
        .start();
  }
}
