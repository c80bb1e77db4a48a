package io.statline.server;

import java.util.function.LongSupplier;

/** Time since the server's start, and what it is on the wall clock. Makes no garbage. */
final class ServerClock {
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** The wall clock shows milliseconds; a larger difference means that it was set. */
  private static final long TOLERANCE = 2 * NANOS_PER_MILLI;

  private final LongSupplier ticks;
  private final LongSupplier wallMillis;
  private final long origin;
  private volatile long epochAtOrigin;

  ServerClock() {
    this(System::nanoTime, System::currentTimeMillis);
  }

  ServerClock(LongSupplier ticks, LongSupplier wallMillis) {
    this.ticks = ticks;
    this.wallMillis = wallMillis;
    this.origin = ticks.getAsLong();
    this.epochAtOrigin = wallMillis.getAsLong() * NANOS_PER_MILLI;
  }

  /** Monotonic nanoseconds since the start, from 0. */
  long nanos() {
    return ticks.getAsLong() - origin;
  }

  /** Nanoseconds since the Unix epoch at a moment of {@link #nanos()}, however long ago. */
  long epochNanos(long nanos) {
    long now = nanos();
    long coarse = wallMillis.getAsLong() * NANOS_PER_MILLI;
    boolean wasSet = Math.abs(coarse - (epochAtOrigin + now)) > TOLERANCE;
    if (wasSet
        && nanos() - now <= NANOS_PER_MILLI) { // else this thread slept between the two clocks
      epochAtOrigin = coarse - now;
    }
    return epochAtOrigin + nanos;
  }
}
