package io.statline.sched.sim;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and distributions as people write them. What is wrong is an {@link IllegalArgumentException}. */
final class Lengths {

  private static final Pattern TIME =
      Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,9})?) ?(ns|us|µs|ms|s|min)");

  private static final Map<String, BigDecimal> UNITS = Map.of(
      "ns",
      BigDecimal.ONE,
      "us",
      BigDecimal.valueOf(1_000),
      "µs",
      BigDecimal.valueOf(1_000),
      "ms",
      BigDecimal.valueOf(1_000_000),
      "s",
      BigDecimal.valueOf(1_000_000_000),
      "min",
      BigDecimal.valueOf(60_000_000_000L));

  private Lengths() {}

  /** As {@code 5ms}, {@code 1.5 s}. */
  static Duration time(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + shortened(text)
          + "' is not a time: a number and ns, us, ms, s or min, as 5ms or 1.5s");
    }
    BigDecimal nanos = new BigDecimal(matcher.group(1)).multiply(UNITS.get(matcher.group(2)));
    if (nanos.compareTo(BigDecimal.valueOf(Distribution.LONGEST_NANOS)) > 0) {
      throw new IllegalArgumentException("'" + text + "' is longer than 366 days");
    }
    return Duration.ofNanos(nanos.longValue());
  }

  /** As {@code 5ms}, {@code 1ms..9ms} (anything between) or {@code ~5ms} (by chance, about so long). */
  static Distribution distribution(String text) {
    int dots = text.indexOf("..");
    if (dots >= 0) {
      return Distribution.uniform(
          time(text.substring(0, dots).strip()), time(text.substring(dots + 2).strip()));
    }
    return text.startsWith("~")
        ? Distribution.exponential(time(text.substring(1).strip()))
        : Distribution.fixed(time(text));
  }

  /** What somebody wrote, short enough for a message. */
  static String shortened(String text) {
    String visible = Table.visible(text);
    return visible.length() <= 60 ? visible : visible.substring(0, 60) + "…";
  }
}
