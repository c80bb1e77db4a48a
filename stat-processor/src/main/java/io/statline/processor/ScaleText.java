package io.statline.processor;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares the attribute {@code _scale}: authors may write {@code 0.001} or {@code 1024} themselves. */
final class ScaleText {
  private static final Pattern DECIMAL =
      Pattern.compile("[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");
  private static final Pattern POWER_OF_TWO = Pattern.compile("2\\^[0-9]{1,3}");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private ScaleText() {}

  static boolean areEqual(String one, String other) {
    Optional<BigDecimal> number = parse(one);
    return number.isPresent() && number.equals(parse(other));
  }

  private static Optional<BigDecimal> parse(String scale) {
    if (POWER_OF_TWO.matcher(scale).matches()) {
      return Optional.of(TWO.pow(Integer.parseInt(scale.substring(2))).stripTrailingZeros());
    }
    return DECIMAL.matcher(scale).matches()
        ? Optional.of(new BigDecimal(scale).stripTrailingZeros())
        : Optional.empty();
  }
}
