package io.statline.server;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What a connection is doing, and since when: one word, so that the thread that serves and the one that relieves it can
 * settle by compare-and-set whose the connection is. Only the winner may touch its buffers and channel.
 */
final class RequestState {
  /** Reads the next request; since when counts for the idle timeout. */
  static final int IDLE = 0;

  /** Waits for a turn or for the executor, and watches the time itself. */
  static final int WAITING = 1;

  /** The supplier runs on this connection's thread: may be relieved. */
  static final int RUNNING = 2;

  /** Prints and sends the reply. */
  static final int WRITING = 3;

  /** Its reader has gone and its sessions are closed: nothing is watched. */
  static final int OVER = 4;

  private static final int PHASE_BITS = 3;
  private static final int PHASE_MASK = (1 << PHASE_BITS) - 1;

  private final AtomicLong word = new AtomicLong();
  private final ServerClock clock;
  private final long supplierNanos;
  private final Runnable watch;
  private long started; // of the thread that serves

  /** {@code watch} is told when there is something to be watched. */
  RequestState(ServerClock clock, long supplierNanos, Runnable watch) {
    this.clock = clock;
    this.supplierNanos = supplierNanos;
    this.watch = watch;
  }

  static int phase(long word) {
    return (int) word & PHASE_MASK;
  }

  static long since(long word) {
    return word >>> PHASE_BITS;
  }

  private static long word(long since, int phase) {
    return since << PHASE_BITS | phase;
  }

  long word() {
    return word.get();
  }

  void idle(boolean watched) {
    word.set(word(clock.nanos(), IDLE));
    if (watched) {
      watch.run();
    }
  }

  /** A request has arrived. */
  void begin() {
    started = clock.nanos();
    word.set(word(started, WAITING));
  }

  /** What is left of the deadline, at least 0. */
  long remainingNanos() {
    return Math.max(0, supplierNanos - (clock.nanos() - started));
  }

  /** The supplier begins to run on this thread. Returns what {@link #returned} must be given. */
  long running() {
    long running = word(started, RUNNING);
    word.set(running);
    watch.run();
    return running;
  }

  /**
   * The supplier has ended; false if the connection has been given to another thread meanwhile.
   *
   * @param running the caller's own word: by now {@link #started} may be of a later request, whose supplier runs on the
   *     other thread
   */
  boolean returned(long running) {
    return word.compareAndSet(running, word(since(running), WAITING));
  }

  /** Takes the connection over from the thread whose supplier has been running since {@code seen}. */
  boolean relieve(long seen) {
    return phase(seen) == RUNNING && word.compareAndSet(seen, word(clock.nanos(), WRITING));
  }

  /** Waits for its turn, for the executor or for the supplier. */
  boolean isSupplying() {
    int phase = phase(word.get());
    return phase == RUNNING || phase == WAITING;
  }

  /** There will be no more requests. */
  void over() {
    word.set(word(clock.nanos(), OVER));
  }

  /** Begins to print and send. */
  void writing() {
    word.set(word(clock.nanos(), WRITING));
    watch.run();
  }
}
