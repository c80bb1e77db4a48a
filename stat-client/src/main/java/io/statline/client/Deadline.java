package io.statline.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A point in time by which something must have happened, and the limit it came from. */
final class Deadline {
  /** Longer than anybody waits, and its nanoseconds fit. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private static final long NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  private final Duration limit;
  private final long endNanos;

  private Deadline(Duration limit) {
    this.limit = limit;
    this.endNanos = System.nanoTime() + nanos(limit);
  }

  static Deadline after(Duration limit) {
    return new Deadline(limit);
  }

  /** A duration's nanoseconds; of very long ones, those of a hundred years. */
  static long nanos(Duration duration) {
    return (duration.compareTo(LONGEST) < 0 ? duration : LONGEST).toNanos();
  }

  /**
   * What is left in milliseconds, rounded up so that waiting for it never spins; 0 once it is over. Of very long times
   * as much as an int holds, which is what selectors make of it anyway.
   */
  long millis() {
    long nanos = endNanos - System.nanoTime();
    long millis = nanos <= 0 ? 0 : (nanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
    return Math.min(millis, Integer.MAX_VALUE);
  }

  boolean isOver() {
    return endNanos - System.nanoTime() <= 0;
  }

  /** The limit, for people. */
  @Override
  public String toString() {
    return text(limit);
  }

  /** A duration for people: {@code 5 s}, {@code 250 ms}. */
  static String text(Duration duration) {
    long nanos = nanos(duration);
    if (nanos % TimeUnit.SECONDS.toNanos(1) == 0) {
      return TimeUnit.NANOSECONDS.toSeconds(nanos) + " s";
    }
    return nanos % NANOS_PER_MILLI == 0 ? nanos / NANOS_PER_MILLI + " ms" : nanos + " ns";
  }
}
