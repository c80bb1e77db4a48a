package io.statline.server;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets the calls of one target come one at a time. Unlike a lock it may be given back by another thread than the one
 * that took it: a confined call ends on the daemon's executor.
 */
final class Turn {
  private final boolean shared;
  private final Semaphore free = new Semaphore(1);

  /** {@code shared}: everybody has a turn at any time. */
  Turn(boolean shared) {
    this.shared = shared;
  }

  /** Whether it is the caller's turn within this time; who gets true must {@link #release}. */
  boolean acquire(long nanos) throws InterruptedException {
    return tryAcquire() || free.tryAcquire(nanos, TimeUnit.NANOSECONDS);
  }

  /** Whether it is the caller's turn now; who gets true must {@link #release}. */
  boolean tryAcquire() {
    return shared || free.tryAcquire();
  }

  void release() {
    if (!shared) {
      free.release();
    }
  }
}
