package io.statline.daemon;

import io.statline.server.StatServer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

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

  /** What else a body may do, the environment says: end the JVM, or take no notice of being told to end. */
  private void loop() throws Exception {
    System.out.println("it runs");
    switch (System.getenv().getOrDefault("DEMO_BODY", "")) {
      case "exits" -> System.exit(3);
      case "stubborn" -> {
        while (true) {
          LockSupport.park();
        }
      }
      case "leaves" -> {
        try {
          StatDaemonBody.untilStopped().run();
        } catch (InterruptedException e) {
          System.exit(3); // too late for a status of its own: the JVM ends already
        }
      }
      default -> endInOrder();
    }
  }

  private static void endInOrder() throws Exception {
    try {
      StatDaemonBody.untilStopped().run();
    } catch (InterruptedException e) {
      System.out.println("it ends by " + e.getClass().getSimpleName());
      throw e;
    }
  }
}
