package io.statline.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The intervals that keys go through, and how durations are told. */
final class WatchSteps {
  private static final List<Duration> STEPS = Stream.of(
          100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000)
      .map(Duration::ofMillis)
      .toList();

  private WatchSteps() {}

  /** The next longer one, or the same if there is none. */
  static Duration longer(Duration than) {
    return STEPS.stream().filter(step -> step.compareTo(than) > 0).findFirst().orElse(than);
  }

  /** The next shorter one, or the same if there is none. */
  static Duration shorter(Duration than) {
    return STEPS.stream()
        .filter(step -> step.compareTo(than) < 0)
        .reduce((first, last) -> last)
        .orElse(than);
  }

  /** In seconds with three digits behind the point at most: {@code 0.5 s}. */
  static String text(Duration duration) {
    BigDecimal seconds = BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros();
    return seconds.setScale(Math.max(0, seconds.scale())).toPlainString() + " s";
  }
}
