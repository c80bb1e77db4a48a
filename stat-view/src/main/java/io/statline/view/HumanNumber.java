package io.statline.view;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers for people: three significant digits, the whole part never shortened. What is exact with fewer digits shows
 * fewer ({@code 20}), what was rounded shows its zeros ({@code 20.0}).
 */
final class HumanNumber {
  private static final int SIGNIFICANT = 3;
  private static final int MOST_WHOLE_DIGITS = 15;
  private static final int MOST_LEADING_ZEROS = 3;
  private static final int GROUP = 3;

  private HumanNumber() {}

  /**
   * The text of a number.
   *
   * @param precision digits after the point, or −1
   */
  static String text(BigDecimal value, int precision) {
    if (value.signum() == 0) {
      return grouped(BigDecimal.ZERO.setScale(Math.max(precision, 0)));
    }
    int magnitude = magnitude(value);
    if (magnitude > MOST_WHOLE_DIGITS || precision < 0 && magnitude < -MOST_LEADING_ZEROS) {
      return scientific(value);
    }
    BigDecimal rounded = rounded(value, precision);
    boolean shorter = precision < 0 && rounded.compareTo(value) == 0;
    return grouped(shorter ? plain(rounded) : rounded);
  }

  /** A whole number, with all its digits. */
  static String whole(BigInteger value) {
    return grouped(new BigDecimal(value));
  }

  /** As it will be shown, so that a scale is chosen by what is seen: 999.9 becomes 1,000. */
  static BigDecimal rounded(BigDecimal value, int precision) {
    int scale = precision >= 0 ? precision : Math.max(SIGNIFICANT - magnitude(value), 0);
    BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_UP);
    boolean carried = precision < 0 && scale > 0 && magnitude(rounded) > magnitude(value);
    return carried ? rounded.setScale(scale - 1) : rounded; // 9.999 is 10.0, not 10.00
  }

  /** How many digits stand before the point; negative: how many zeros behind it. */
  static int magnitude(BigDecimal value) {
    return value.precision() - value.scale();
  }

  private static String scientific(BigDecimal value) {
    BigDecimal rounded = value.round(new MathContext(SIGNIFICANT, RoundingMode.HALF_UP));
    BigDecimal shown = rounded.compareTo(value) == 0 ? value.stripTrailingZeros() : rounded;
    int exponent = magnitude(shown) - 1;
    return shown.movePointLeft(exponent).toPlainString() + "e" + exponent;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String grouped(BigDecimal value) {
    StringBuilder text = new StringBuilder(value.toPlainString());
    int point = text.indexOf(".");
    int first = text.charAt(0) == '-' ? 1 : 0;
    for (int i = (point < 0 ? text.length() : point) - GROUP; i > first; i -= GROUP) {
      text.insert(i, ',');
    }
    return text.toString();
  }
}
