package demo;

import demo.DemoStats.WorkerStats;
import io.statline.daemon.StatDaemon;
import io.statline.protocol.StatBuckets;
import io.statline.protocol.StatHistogram;
import io.statline.server.StatServer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

public final class DemoDaemon {
  private static final StatHistogram TIMES = StatHistogram.of(StatBuckets.log2(1), 12);
  private static volatile DemoStats stats = new DemoStats(0, Duration.ZERO, TIMES, Map.of());

  public static void main(String[] args) {
    var server = StatServer.builder().name("demo").add(DemoStatsMeta.TYPE, () -> stats);
    System.exit(StatDaemon.run(args, server, DemoDaemon::work));
  }

  private static void work() {
    while (!Thread.currentThread().isInterrupted()) { // by Ctrl-C or SIGTERM
      round();
    }
  }

  private static void round() {
    long start = System.nanoTime();
    LockSupport.parkNanos(100_000_000); // the daemon's real work
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    TIMES.record(took.toNanos() / 1e6);
    stats = new DemoStats(
        stats.rounds() + 1,
        stats.busy().plus(took),
        TIMES,
        Map.of("first", new WorkerStats(3, false), "second", new WorkerStats(0, true)));
  }
}
