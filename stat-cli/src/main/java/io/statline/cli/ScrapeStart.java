package io.statline.cli;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * When a daemon was started. Two answers never say quite the same time, and a start that moves would look like a
 * restart each time: so the first answer counts, until one says something else altogether.
 */
final class ScrapeStart {
  private static final long ALIKE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private OptionalLong known = OptionalLong.empty();

  /** The start, in nanoseconds since the Unix epoch, of a daemon that has been up that long. */
  OptionalLong of(OptionalLong upNanos) {
    return upNanos.isEmpty() ? upNanos : at(now() - upNanos.getAsLong());
  }

  private OptionalLong at(long start) {
    if (start <= 0) { // a stranger may say anything
      return OptionalLong.empty();
    }
    if (known.isEmpty() || Math.abs(start - known.getAsLong()) >= ALIKE_NANOS) {
      known = OptionalLong.of(start);
    }
    return known;
  }

  /** The time now, in nanoseconds since the Unix epoch. */
  static long now() {
    Instant now = Instant.now();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }
}
