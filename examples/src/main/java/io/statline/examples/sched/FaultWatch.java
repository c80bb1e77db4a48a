package io.statline.examples.sched;

import io.statline.client.StatClient;
import io.statline.protocol.StatAddress;
import io.statline.sched.SchedMetricsMeta;
import io.statline.sched.memory.FaultMeter;
import io.statline.sched.memory.FaultStatsMeta;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Arms the meter once the program is warm, and looks each second for faults that should not be. */
final class FaultWatch {
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final int WARM_UP_REQUESTS = 1000;

  private final StatAddress address;
  private final FaultMeter meter;
  private final Duration armAfter;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "fault-watch");

  FaultWatch(StatAddress address, FaultMeter meter, Duration armAfter) {
    this.address = address;
    this.meter = meter;
    this.armAfter = armAfter;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Ends it. What is not armed yet never will be. */
  void stop() throws InterruptedException {
    stopped.countDown();
    thread.join();
  }

  private void run() {
    try {
      read(WARM_UP_REQUESTS);
      if (waitFor(armAfter)) {
        return;
      }
      read(1);
      meter.arm();
      while (!waitFor(INTERVAL)) {
        meter.check();
      }
    } catch (IOException e) {
      System.err.println("the faults are not watched: " + Failures.text(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody does
    }
  }

  private boolean waitFor(Duration time) throws InterruptedException {
    return stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** What readers will cause is caused before, by a reader: classes, compiled code, buffers. */
  private void read(int times) throws IOException, InterruptedException {
    for (int i = 0; i < times && stopped.getCount() > 0; i++) {
      try (StatClient client = StatClient.builder().address(address).connect()) {
        client.stats(SchedMetricsMeta.TYPE);
        client.stats("faults", FaultStatsMeta.TYPE);
      }
    }
  }
}
