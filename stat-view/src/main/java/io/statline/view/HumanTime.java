package io.statline.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Durations and points in time for people. */
final class HumanTime {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final BigDecimal LONG = BigDecimal.valueOf(10_000 * DAY);
  private static final BigDecimal FIRST = BigDecimal.valueOf(-62_135_596_800L); // the year 1
  private static final BigDecimal LAST = BigDecimal.valueOf(253_402_300_800L); // the year 10000
  private static final int NANO_DIGITS = 9;

  private HumanTime() {}

  /** {@code 1.2 ms}, {@code 59.1 s}, {@code 3 h 12 min}, {@code 4 d 1 h}. */
  static String duration(BigDecimal seconds, int precision) {
    BigDecimal size = seconds.abs();
    if (size.signum() == 0
        || HumanNumber.rounded(size, precision).compareTo(BigDecimal.valueOf(MINUTE)) < 0) {
      return HumanScale.fractions(seconds, "s", precision);
    }
    String sign = seconds.signum() < 0 ? "-" : "";
    return sign + (size.compareTo(LONG) < 0 ? clock(size) : days(size));
  }

  /** Each step looks at what it would show, so that 59 min 59.9 s is one hour. */
  private static String clock(BigDecimal seconds) {
    if (count(seconds, 1) < HOUR) {
      return parts(count(seconds, 1), " min", " s", MINUTE);
    }
    return count(seconds, MINUTE) * MINUTE < DAY
        ? parts(count(seconds, MINUTE), " h", " min", HOUR / MINUTE)
        : parts(count(seconds, HOUR), " d", " h", DAY / HOUR);
  }

  private static String parts(long count, String large, String small, long ratio) {
    String text = count / ratio + large;
    return count % ratio == 0 ? text : text + " " + count % ratio + small;
  }

  private static String days(BigDecimal seconds) {
    return HumanNumber.text(
            seconds.divide(BigDecimal.valueOf(DAY), NANO_DIGITS, RoundingMode.HALF_UP), -1)
        + " d";
  }

  private static long count(BigDecimal seconds, long unit) {
    return seconds.divide(BigDecimal.valueOf(unit), 0, RoundingMode.HALF_UP).longValueExact();
  }

  /**
   * {@code 2026-11-23 07:05:01Z}, not rounded up: it has not been later yet. Empty outside of the years 1 to 9999.
   */
  static Optional<String> instant(BigDecimal epochSeconds, int precision) {
    if (epochSeconds.compareTo(FIRST) < 0 || epochSeconds.compareTo(LAST) >= 0) {
      return Optional.empty();
    }
    BigDecimal whole = epochSeconds.setScale(0, RoundingMode.FLOOR);
    long nanos = epochSeconds.subtract(whole).movePointRight(NANO_DIGITS).longValue();
    String text = SECONDS.format(Instant.ofEpochSecond(whole.longValueExact()));
    String fraction = String.format(Locale.ROOT, "%09d", nanos);
    return Optional.of(
        precision > 0 ? text + "." + fraction.substring(0, precision) + "Z" : text + "Z");
  }
}
