package io.statline.server;

import org.jspecify.annotations.Nullable;

/**
 * What came of a call.
 *
 * @param value the value, if there is one
 * @param failure what was thrown instead, if anything was
 * @param takenNanos when the supplier was called, on the server's clock
 * @param end how it ended
 */
record Supplied<T>(@Nullable T value, @Nullable Throwable failure, long takenNanos, End end) {

  /** How a call may end. */
  enum End {
    /** With a value or a failure. */
    DONE,
    /** The deadline passed before it was its turn, or before the executor had answered. */
    LATE,
    /** The deadline passed while it ran: the connection is another thread's now. */
    RELIEVED
  }

  static <T> Supplied<T> of(@Nullable T value, long takenNanos) {
    return new Supplied<>(value, null, takenNanos, End.DONE);
  }

  static <T> Supplied<T> failed(Throwable failure, long takenNanos) {
    return new Supplied<>(null, failure, takenNanos, End.DONE);
  }

  static <T> Supplied<T> relieved() {
    return new Supplied<>(null, null, 0, End.RELIEVED);
  }

  static <T> Supplied<T> late() {
    return new Supplied<>(null, null, 0, End.LATE);
  }
}
