package io.statline.daemon;

import io.statline.server.StatServer;
import java.util.concurrent.atomic.AtomicLong;

/** A daemon without flags of its own, which says on standard output when it runs and when it ends. */
final class DemoDaemon {
  private final AtomicLong asked = new AtomicLong();

  private DemoDaemon() {}

  public static void main(String[] args) {
    DemoDaemon daemon = new DemoDaemon();
    System.exit(StatDaemon.run(
        args,
        StatServer.builder().name("demo").add(DemoStatsMeta.TYPE, daemon::stats),
        daemon::loop));
  }

  private DemoStats stats() {
    return new DemoStats("Zähler", asked.incrementAndGet());
  }

  private void loop() throws InterruptedException {
    System.out.println("it runs");
    try {
      StatDaemonBody.untilStopped().run();
    } catch (Exception e) {
      System.out.println("it ends by " + e.getClass().getSimpleName());
      throw (InterruptedException) e;
    }
  }
}
