package io.statline.server;

import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Ends a session, in its target's turn, so that its close runs beside no supplier call of the target. */
final class SessionEnd implements Runnable {
  private static final System.Logger LOG = System.getLogger("io.statline.server");
  private static final long STEP = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long CLOSING = TimeUnit.MILLISECONDS.toNanos(300);

  private final SessionSlot<?> slot;
  private final AtomicBoolean turn = new AtomicBoolean();
  private final CountDownLatch done = new CountDownLatch(1);

  /** Something that happens within a time, or not. */
  private interface Event {
    boolean within(long nanos) throws InterruptedException;
  }

  private SessionEnd(SessionSlot<?> slot) {
    this.slot = slot;
  }

  /**
   * Waits for the turn at most this long, and not much longer once the server closes: a supplier that is stuck must not
   * keep others' sessions open.
   */
  static SessionEnd inTurn(SessionSlot<?> slot, long nanos, BooleanSupplier closing) {
    SessionEnd end = new SessionEnd(slot);
    end.turn.set(waitFor(slot.target().turn()::acquire, nanos, closing));
    return end;
  }

  @Override
  public void run() {
    boolean inTurn = turn.getAndSet(false) || slot.target().turn().tryAcquire();
    try {
      if (slot.end()) {
        slot.close();
      }
    } finally {
      if (inTurn) {
        slot.target().turn().release();
      }
      done.countDown();
    }
  }

  /** Waits until it has run on another thread, at most this long. It keeps the turn no longer, whether it has or not. */
  void await(long nanos, BooleanSupplier closing) {
    boolean ended = waitFor(left -> done.await(left, TimeUnit.NANOSECONDS), nanos, closing);
    if (!ended && closing.getAsBoolean()) {
      endHere();
    }
    if (turn.getAndSet(false)) { // an executor may drop its task: others must get their turn
      slot.target().turn().release();
    }
  }

  /** The last chance: the server closes, and the daemon's executor does not come by. */
  private void endHere() {
    if (slot.end()) {
      LOG.log(
          Level.WARNING,
          "A session of {0} is closed on the connection''s thread: the daemon''s executor did not do it in time",
          slot.target());
      slot.close();
    }
  }

  private static boolean waitFor(Event event, long nanos, BooleanSupplier closing) {
    try {
      for (long left = nanos; left > 0; left -= STEP) {
        if (event.within(STEP)) {
          return true;
        }
        left = closing.getAsBoolean() ? Math.min(left, CLOSING) : left;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // somebody wants this thread: no more waiting
    }
    return false;
  }
}
