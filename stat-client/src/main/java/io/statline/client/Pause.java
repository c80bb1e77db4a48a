package io.statline.client;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A way to wait that can be ended by others. */
@FunctionalInterface
interface Pause {

  /**
   * Waits.
   *
   * @return whether there is nothing to wait for any more
   * @throws InterruptedException if the thread is interrupted, before or meanwhile
   */
  boolean await(long nanos) throws InterruptedException;

  /** Waits for the full time, or until the latch is open. */
  static Pause until(CountDownLatch open) {
    return nanos -> open.await(nanos, TimeUnit.NANOSECONDS);
  }
}
