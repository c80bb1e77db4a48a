package io.statline.server;

/** Time since the server's start, and what it is on the wall clock. Makes no garbage. */
final class ServerClock {
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** The wall clock shows milliseconds; a larger difference means that it was set. */
  private static final long TOLERANCE = 2 * NANOS_PER_MILLI;

  private final long origin = System.nanoTime();
  private volatile long epochAtOrigin = System.currentTimeMillis() * NANOS_PER_MILLI;

  /** Monotonic nanoseconds since the start, from 0. */
  long nanos() {
    return System.nanoTime() - origin;
  }

  /** Nanoseconds since the Unix epoch of a moment that has just been. */
  long epochNanos(long nanos) {
    long coarse = System.currentTimeMillis() * NANOS_PER_MILLI;
    long fine = epochAtOrigin + nanos;
    if (Math.abs(coarse - fine) <= TOLERANCE) {
      return fine;
    }
    epochAtOrigin = coarse - nanos;
    return coarse;
  }
}
