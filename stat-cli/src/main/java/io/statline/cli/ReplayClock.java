package io.statline.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The time a replay goes by. */
interface ReplayClock {

  /** As {@link System#nanoTime}. */
  long nanos();

  /** Waits; true as soon as the replay is to end. */
  boolean await(long nanos) throws InterruptedException;

  /** Real time, until the latch opens. */
  static ReplayClock until(CountDownLatch end) {
    return new ReplayClock() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public boolean await(long nanos) throws InterruptedException {
        return end.await(nanos, TimeUnit.NANOSECONDS);
      }
    };
  }
}
