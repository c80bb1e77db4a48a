package io.statline.view;

import io.statline.protocol.StatSample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** When a sample was taken, and over which time its rates are. */
final class RenderHeader {
  private static final int NANO_DIGITS = 9;

  private RenderHeader() {}

  /** What the server says of a sample. */
  static List<String> of(StatSample<?> sample) {
    List<String> parts = new ArrayList<>();
    sample.atNanos().ifPresent(at -> HumanTime.instant(seconds(at), -1).ifPresent(parts::add));
    sample.upNanos().ifPresent(up -> parts.add("up " + HumanTime.duration(seconds(up), -1)));
    return parts;
  }

  /** What is to be known of the interval. */
  static String interval(StatInterval interval, boolean restarted) {
    if (interval.elapsed().isZero()) {
      return "no time has passed: counters are totals";
    }
    String elapsed = HumanTime.duration(seconds(interval.elapsed().toNanos()), -1);
    if (restarted) {
      return "restarted: rates over the " + elapsed + " since";
    }
    return "rates over " + elapsed
        + (interval.isDaemonClock() ? "" : " by the reader's clock, as the server sends no time");
  }

  static BigDecimal seconds(long nanos) {
    return BigDecimal.valueOf(nanos, NANO_DIGITS);
  }
}
