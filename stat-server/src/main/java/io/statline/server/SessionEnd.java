package io.statline.server;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Ends a session, in its target's turn, so that its close runs beside no supplier call of the target. */
final class SessionEnd implements Runnable {
  private static final long STEP = TimeUnit.MILLISECONDS.toNanos(20);

  private final SessionSlot<?> slot;
  private final boolean turn;

  private SessionEnd(SessionSlot<?> slot, boolean turn) {
    this.slot = slot;
    this.turn = turn;
  }

  /**
   * Waits for the turn at most this long, and not once the server closes: a supplier that is stuck must not keep others'
   * sessions open.
   */
  static SessionEnd inTurn(SessionSlot<?> slot, long nanos, BooleanSupplier closing) {
    boolean turn = false;
    long until = System.nanoTime() + nanos;
    try {
      do {
        turn = slot.target().turn().acquire(STEP);
      } while (!turn && !closing.getAsBoolean() && System.nanoTime() - until < 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server closes
    }
    return new SessionEnd(slot, turn);
  }

  @Override
  public void run() {
    try {
      if (slot.end()) {
        slot.close();
      }
    } finally {
      if (turn) {
        slot.target().turn().release();
      }
    }
  }
}
