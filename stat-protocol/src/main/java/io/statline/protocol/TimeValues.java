package io.statline.protocol;

import java.time.Duration;
import java.time.Instant;

/** Times → nanoseconds in 64 bits, or an error that says why not. */
final class TimeValues {

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
      return Duration.between(Instant.EPOCH, value).toNanos();
    } catch (ArithmeticException e) {
      throw new StatException(
          Errno.EINVAL,
          "the time " + value + " is not from 1677 to 2262, all that 64 bits of nanoseconds reach");
    }
  }
}
