package io.statline.server;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the threads that wait for a connection. Never more than are prepared, not even for a moment: who takes one from
 * the count hands a connection to it, which nobody would serve if it were not there.
 */
final class IdleThreads {
  private final int most;
  private final AtomicInteger count = new AtomicInteger();

  IdleThreads(int most) {
    this.most = most;
  }

  /** Counts one more; false if there are as many as there may be. */
  boolean offer() {
    int now = count.get();
    while (now < most && !count.compareAndSet(now, now + 1)) {
      now = count.get();
    }
    return now < most;
  }

  /** Takes one; false if there is none. */
  boolean take() {
    int now = count.get();
    while (now > 0 && !count.compareAndSet(now, now - 1)) {
      now = count.get();
    }
    return now > 0;
  }
}
