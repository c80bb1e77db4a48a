package io.statline.processor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Doubles as they travel in attributes: the fewest digits that read back to the same bits, without a point where there
 * is nothing behind it. {@code Double.toString} gives the fewest only since JDK 19, and sources must not depend on the
 * JDK that generates them.
 */
final class ShortestNumber {
  private static final double EXACT_INTEGERS = 1L << 53;
  private static final int ENOUGH_DIGITS = 17;
  private static final int MIN_DECIMAL_EXPONENT = -5;
  private static final int MAX_DECIMAL_EXPONENT = 15;

  /** Of a power of two the nearest number may be another double's, and one on the other side its own. */
  private static final List<RoundingMode> MODES =
      List.of(RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN);

  private ShortestNumber() {}

  static String of(double value) {
    return value == Math.rint(value) && Math.abs(value) <= EXACT_INTEGERS
        ? Long.toString((long) value)
        : layout(shortest(value).stripTrailingZeros());
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < ENOUGH_DIGITS; digits++) {
      for (RoundingMode mode : MODES) {
        BigDecimal rounded = exact.round(new MathContext(digits, mode));
        if (rounded.doubleValue() == value) {
          return rounded;
        }
      }
    }
    return exact.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN));
  }

  private static String layout(BigDecimal value) {
    int exponent = value.precision() - value.scale() - 1;
    if (exponent < MIN_DECIMAL_EXPONENT || exponent > MAX_DECIMAL_EXPONENT) {
      return value.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
    return value.toPlainString() + (value.scale() <= 0 ? ".0" : "");
  }
}
