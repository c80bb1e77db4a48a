package io.statline.examples.sched;

import io.statline.client.StatClient;
import io.statline.protocol.StatAddress;
import io.statline.sched.SchedMetricsMeta;
import io.statline.sched.memory.FaultMeter;
import io.statline.sched.memory.FaultStats;
import io.statline.sched.memory.FaultStatsMeta;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Warms up what serves readers, arms the meter, and looks each second for faults that should not be. */
final class FaultWatch {
  private static final int INTERVAL_SECONDS = 1;
  private static final Duration FOR_EVER = Duration.ofDays(36_500);
  private static final int WARM_UP = 1000;

  private final StatAddress address;
  private final FaultMeter meter;
  private final Duration armAfter;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile FaultStats last;
  private final Thread thread = new Thread(this::run, "fault-watch");

  FaultWatch(StatAddress address, FaultMeter meter, Duration armAfter) {
    this.address = address;
    this.meter = meter;
    this.armAfter = armAfter;
    this.last = meter.stats();
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Ends it. What is not armed yet never will be. */
  void stop() {
    stopped.countDown();
  }

  /** The figures of a second ago at most: the end of a JVM makes threads, which fault. */
  FaultStats last() {
    return last;
  }

  private void run() {
    try {
      for (int i = 0; i < WARM_UP && !stopping(); i++) {
        read();
      }
      if (watch(armAfter)) {
        System.out.println("warm: page faults are told from now on");
        meter.arm();
        watch(FOR_EVER);
      }
    } catch (IOException e) {
      if (stopping()) {
        return;
      }
      System.err.println("the faults are not watched: " + Failures.text(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody does
    }
  }

  /** Looks each second, for so long. False if it was stopped before. */
  private boolean watch(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() - end < 0) {
      if (stopped.await(INTERVAL_SECONDS, TimeUnit.SECONDS)) {
        return false;
      }
      meter.check();
      last = meter.stats();
    }
    return !stopping();
  }

  private boolean stopping() {
    return stopped.getCount() == 0;
  }

  /** What readers will cause is caused before, by a reader: classes, compiled code, buffers. */
  private void read() throws IOException, InterruptedException {
    try (StatClient client = StatClient.builder().address(address).connect()) {
      client.stats(SchedMetricsMeta.TYPE);
      client.stats("faults", FaultStatsMeta.TYPE);
    }
  }
}
