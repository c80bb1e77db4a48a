package io.statline.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A duration as people write it: {@code 5}, {@code 0.5s}, {@code 250ms}, {@code 2m}, {@code 1h}. */
final class DurationConverter implements ITypeConverter<Duration> {
  private static final Pattern DURATION =
      Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,9})?)(ms|s|m|h|d|)");
  private static final Map<String, Integer> SECONDS =
      Map.of("", 1, "s", 1, "m", 60, "h", 3600, "d", 86_400);
  private static final Duration LEAST = Duration.ofMillis(1);
  private static final Duration MOST = Duration.ofDays(365);

  @Override
  public Duration convert(String text) {
    Matcher parts = DURATION.matcher(text);
    if (!parts.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is no duration such as 5, 0.5s, 250ms, 2m, 1h or 1d");
    }
    BigDecimal number = new BigDecimal(parts.group(1));
    BigDecimal seconds = parts.group(2).equals("ms")
        ? number.movePointLeft(3)
        : number.multiply(BigDecimal.valueOf(SECONDS.getOrDefault(parts.group(2), 1)));
    return checked(text, seconds);
  }

  private static Duration checked(String text, BigDecimal seconds) {
    if (seconds.compareTo(BigDecimal.valueOf(MOST.toSeconds())) > 0
        || seconds.movePointRight(3).compareTo(BigDecimal.valueOf(LEAST.toMillis())) < 0) {
      throw new TypeConversionException("'" + text + "' is not from 1ms to 365 days");
    }
    return Duration.ofNanos(seconds.movePointRight(9).longValue());
  }
}
