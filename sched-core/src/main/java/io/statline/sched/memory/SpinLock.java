package io.statline.sched.memory;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A lock for what takes less than a microsecond. It makes neither garbage nor native memory under contention: a
 * {@code ReentrantLock} makes a node for each thread that waits, {@code synchronized} a monitor from malloc. Whoever
 * waits long sleeps: an owner that is not on a CPU must get one, even of lower priority. Not reentrant, not fair.
 */
final class SpinLock {
  private static final int SPINS = 500;
  private static final long NAP_NANOS = 20_000;

  private final AtomicBoolean held = new AtomicBoolean();

  void lock() {
    for (int tries = 0; !held.compareAndSet(false, true); tries++) {
      await(tries);
    }
  }

  void unlock() {
    held.setRelease(false);
  }

  private static void await(int tries) {
    if (tries < SPINS) {
      Thread.onSpinWait();
    } else {
      LockSupport.parkNanos(NAP_NANOS);
    }
  }
}
