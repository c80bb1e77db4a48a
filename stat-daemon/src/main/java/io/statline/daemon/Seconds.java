package io.statline.daemon;

import java.math.BigDecimal;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The argument {@code SECS}. */
final class Seconds implements ITypeConverter<Duration> {
  private static final BigDecimal LEAST = new BigDecimal("0.001");
  private static final BigDecimal MOST = BigDecimal.valueOf(Duration.ofDays(365).toSeconds());

  @Override
  public Duration convert(String text) {
    BigDecimal seconds = number(text);
    if (seconds.compareTo(LEAST) < 0 || seconds.compareTo(MOST) > 0) {
      throw new TypeConversionException(
          "'" + text + "' is not from " + LEAST + " to " + MOST + " seconds");
    }
    return Duration.ofNanos(seconds.movePointRight(9).longValue());
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException(
          "'" + text + "' is not a number of seconds, such as 1 or 0.5");
    }
  }
}
