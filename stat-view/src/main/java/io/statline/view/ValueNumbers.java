package io.statline.view;

import java.math.BigDecimal;
import java.util.Optional;

/** Values → numbers of a size that can be computed with, whatever a server sends. */
final class ValueNumbers {
  private static final int MOST_BITS = 1024; // as many as a double's range has
  private static final int MOST_DIGITS = 100;
  private static final int MOST_MAGNITUDE = 400;

  private ValueNumbers() {}

  /** The exact number; empty if it is none, or beyond what any double could be. */
  static Optional<BigDecimal> decimal(StatValue value) {
    if (value instanceof StatValue.Whole whole) {
      return whole.value().bitLength() <= MOST_BITS
          ? Optional.of(new BigDecimal(whole.value()))
          : Optional.empty();
    }
    return value instanceof StatValue.Real real ? decimal(real.text()) : Optional.empty();
  }

  private static Optional<BigDecimal> decimal(String text) {
    try {
      BigDecimal number = text.length() <= MOST_DIGITS
          ? new BigDecimal(text)
          : new BigDecimal(Double.parseDouble(text)); // more digits cost time by their square
      return number.signum() == 0
          ? Optional.of(BigDecimal.ZERO)
          : Optional.of(number).filter(ValueNumbers::isUsual);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static boolean isUsual(BigDecimal number) {
    return Math.abs((long) number.precision() - number.scale()) <= MOST_MAGNITUDE;
  }

  /** Whether it is a number that is zero. */
  static boolean isZero(StatValue value) {
    return value instanceof StatValue.Whole whole
        ? whole.value().signum() == 0
        : decimal(value).filter(number -> number.signum() == 0).isPresent();
  }
}
