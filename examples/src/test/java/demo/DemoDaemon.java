package demo;

import io.statline.server.StatServer;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

public final class DemoDaemon {
  private static volatile DemoStats stats = new DemoStats(0, 0, 0, Map.of());

  public static void main(String[] args) throws Exception {
    StatServer server =
        StatServer.builder().name("demo").add(DemoStatsMeta.TYPE, () -> stats).start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::close)); // removes the socket's file
    System.out.println("statistics at " + server.address());
    while (true) {
      round();
    }
  }

  private static void round() {
    long start = System.nanoTime();
    LockSupport.parkNanos(100_000_000); // the daemon's real work
    long took = System.nanoTime() - start;
    stats = new DemoStats(
        stats.rounds() + 1,
        stats.busy() + took,
        took / 1e3,
        Map.of(
            "first",
            new DemoStats.WorkerStats(3, false),
            "second",
            new DemoStats.WorkerStats(0, true)));
  }
}
