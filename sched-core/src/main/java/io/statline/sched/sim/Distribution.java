package io.statline.sched.sim;

import java.time.Duration;
import java.util.Objects;

/**
 * How long a phase of a task takes: always the same, or drawn anew each time. What is drawn depends on the workload's
 * seed and on the task alone, so that every scheduler meets the same demands.
 *
 * @since 0.1.0
 */
public final class Distribution {

  /** Longer than any simulation: a year. Also keeps sums of times far from overflow. */
  static final long LONGEST_NANOS = Duration.ofDays(366).toNanos();

  static final byte FIXED = 0;
  static final byte UNIFORM = 1;
  static final byte EXPONENTIAL = 2;

  /** An exponential draw is cut off here, at so many times its mean: one in e^30 draws. */
  private static final long CUT = 30;

  final byte shape;
  final long a;
  final long b;

  private Distribution(byte shape, long a, long b) {
    this.shape = shape;
    this.a = a;
    this.b = b;
  }

  /** Always the same. */
  public static Distribution fixed(Duration length) {
    return new Distribution(FIXED, nanos(length), 0);
  }

  /** Anything from {@code shortest} to {@code longest}, both included, equally likely. */
  public static Distribution uniform(Duration shortest, Duration longest) {
    if (shortest.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "the shortest of a uniform distribution is not above its longest: " + shortest + " and "
              + longest);
    }
    return new Distribution(UNIFORM, nanos(shortest), nanos(longest));
  }

  /** Mostly short, now and then long: what arrives by chance. Cut off at thirty times the mean. */
  public static Distribution exponential(Duration mean) {
    return new Distribution(EXPONENTIAL, nanos(mean), 0);
  }

  /** As a length of a phase in nanoseconds, or a complaint. */
  static long nanos(Duration length) {
    Objects.requireNonNull(length, "length");
    if (length.isNegative()
        || length.isZero()
        || length.compareTo(Duration.ofNanos(LONGEST_NANOS)) > 0) {
      throw new IllegalArgumentException(
          "a phase takes from a nanosecond to 366 days, not " + length);
    }
    return length.toNanos();
  }

  /** A length for 64 random bits: 1 ns or more. */
  static long draw(byte shape, long a, long b, long random) {
    return switch (shape) {
      case FIXED -> a;
      case UNIFORM -> a + Long.remainderUnsigned(random, b - a + 1);
      default -> exponential(a, random);
    };
  }

  private static long exponential(long mean, long random) {
    double unit = ((random >>> 11) + 1) * 0x1p-53;
    // StrictMath: the same draw on every machine.
    double times = Math.min(CUT, -StrictMath.log(unit));
    return Math.max(1, Math.min(LONGEST_NANOS, (long) (mean * times)));
  }

  /** As {@code 5 ms}, {@code 1 ms…9 ms} or {@code about 5 ms}. */
  @Override
  public String toString() {
    return switch (shape) {
      case FIXED -> Times.text(a);
      case UNIFORM -> Times.text(a) + "…" + Times.text(b);
      default -> "about " + Times.text(a);
    };
  }
}
