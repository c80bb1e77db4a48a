package io.statline.server;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A call on the daemon's executor. It has its target's turn from the beginning and gives it back when it has run, or
 * when it is abandoned before it began; a call that has begun is never interrupted, as its thread is the daemon's.
 */
final class ConfinedCall<T> implements Runnable {
  private final Target<T> target;
  private final Supply<T> supply;
  private final Map<String, String> args;
  private final ServerClock clock;
  private final AtomicBoolean taken = new AtomicBoolean();
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile @Nullable Thread thread;
  private volatile @Nullable Supplied<T> result;

  ConfinedCall(Target<T> target, Supply<T> supply, Map<String, String> args, ServerClock clock) {
    this.target = target;
    this.supply = supply;
    this.args = args;
    this.clock = clock;
  }

  @Override
  public void run() {
    if (!taken.compareAndSet(false, true)) {
      return; // abandoned
    }
    thread = Thread.currentThread();
    try {
      result = target.call(supply, args, clock);
    } finally {
      thread = null;
      target.turn().release();
      done.countDown();
    }
  }

  /** The result, or null if it does not come within this time. */
  @Nullable
  Supplied<T> await(long nanos) throws InterruptedException {
    return done.await(nanos, TimeUnit.NANOSECONDS) ? result : null;
  }

  /** Whose supplier it calls. */
  Target<T> target() {
    return target;
  }

  /** Where it runs now, if it does. */
  @Nullable
  Thread thread() {
    return thread;
  }

  /** Gives up; whether it had not begun and so never will. */
  boolean abandon() {
    boolean unbegun = taken.compareAndSet(false, true);
    if (unbegun) {
      target.turn().release();
    }
    return unbegun;
  }
}
