package io.statline.protocol;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** The attribute {@code _scale} → how many base units one is. */
final class UnitScale {
  /** Bounded: an exponent of nine digits in a stranger's metadata would cost as many digits in every sum. */
  private static final Pattern DECIMAL =
      Pattern.compile("[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");

  private static final Pattern POWER_OF_TWO = Pattern.compile("2\\^-?[0-9]{1,3}");
  private static final int MOST = 300;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private UnitScale() {}

  static Optional<BigDecimal> parse(String scale) {
    if (POWER_OF_TWO.matcher(scale).matches()) {
      return powerOfTwo(Integer.parseInt(scale.substring(2)));
    }
    return DECIMAL.matcher(scale).matches()
        ? Optional.of(new BigDecimal(scale)).filter(UnitScale::isUsable)
        : Optional.empty();
  }

  private static Optional<BigDecimal> powerOfTwo(int exponent) {
    if (Math.abs(exponent) > MOST) {
      return Optional.empty();
    }
    BigDecimal power = TWO.pow(Math.abs(exponent));
    return Optional.of(exponent < 0 ? BigDecimal.ONE.divide(power) : power);
  }

  private static boolean isUsable(BigDecimal factor) {
    return factor.signum() > 0 && Math.abs(factor.precision() - factor.scale() - 1) <= MOST;
  }
}
