package io.statline.protocol;

import io.statline.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The unit of a field: a base unit, and exactly how many of it one is.
 *
 * @param base as it travels in {@code _unit}: {@code seconds}, {@code bytes}, {@code tasks}, …
 * @param factor how many base units one is, more than 0
 * @since 0.1.0
 */
public record StatUnit(String base, BigDecimal factor) {

  /**
   * Without trailing zeros, so that equal factors are equal.
   *
   * @throws IllegalArgumentException if the factor is not more than 0
   */
  public StatUnit {
    if (factor.signum() <= 0) {
      throw new IllegalArgumentException("A unit is more than 0 of its base unit, not " + factor);
    }
    factor = factor.stripTrailingZeros();
  }

  /** The unit of a constant; empty for {@link Unit#NONE}. */
  public static Optional<StatUnit> of(Unit unit) {
    return parse(unit.base(), unit.scale());
  }

  /**
   * The unit of attributes as they travel.
   *
   * @param base the attribute {@code _unit}
   * @param scale the attribute {@code _scale}: a number such as {@code 1e-9} or a power of two such as {@code 2^10}
   * @return empty if the base is empty, or the scale is neither (or beyond 10<sup>±300</sup>)
   */
  public static Optional<StatUnit> parse(String base, String scale) {
    return base.isEmpty()
        ? Optional.empty()
        : UnitScale.parse(scale).map(factor -> new StatUnit(base, factor));
  }

  /** An amount of this unit in base units, exactly. */
  public BigDecimal toBase(BigDecimal amount) {
    return amount.multiply(factor);
  }

  /** An amount of this unit in base units: the double nearest to the exact result. NaN and infinities stay. */
  public double toBase(double amount) {
    return Double.isFinite(amount) ? new BigDecimal(amount).multiply(factor).doubleValue() : amount;
  }

  /** As people write it: {@code 1E-9 seconds}, {@code bytes}. */
  @Override
  public String toString() {
    return factor.compareTo(BigDecimal.ONE) == 0 ? base : factor + " " + base;
  }
}
