package io.statline.protocol;

import java.time.Duration;
import java.time.Instant;

/** Times → nanoseconds in 64 bits, or an error that says why not. */
final class TimeValues {
  private static final long SECOND = 1_000_000_000L;

  private TimeValues() {}

  static long nanos(Duration value) throws StatException {
    try {
      return value.toNanos();
    } catch (ArithmeticException e) {
      throw new StatException(
          Errno.EINVAL,
          "the duration " + value + " has more than 64 bits of nanoseconds (292 years)");
    }
  }

  static long nanos(Instant value) throws StatException {
    try {
      // counted from the next second: that before the earliest time is out of reach by itself
      long borrowed = value.getEpochSecond() < 0 ? 1 : 0;
      long seconds = Math.multiplyExact(value.getEpochSecond() + borrowed, SECOND);
      return Math.addExact(seconds, value.getNano() - borrowed * SECOND);
    } catch (ArithmeticException e) {
      throw new StatException(
          Errno.EINVAL,
          "the time " + value + " is not from 1677 to 2262, all that 64 bits of nanoseconds reach");
    }
  }
}
