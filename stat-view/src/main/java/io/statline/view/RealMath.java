package io.statline.view;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Floating-point numbers, exactly as the daemon would subtract them; a missing one is NaN.
 *
 * @param narrow whether they are floats of 32 bits
 */
record RealMath(boolean narrow) implements CounterMath {

  @Override
  public boolean fits(StatValue value) {
    return value instanceof StatValue.Whole
        || value instanceof StatValue.Real
        || value instanceof StatValue.Missing;
  }

  @Override
  public boolean isReset(StatValue current, StatValue previous) {
    return number(current) < number(previous);
  }

  @Override
  public StatValue minus(StatValue current, StatValue previous) {
    double now = number(current);
    double then = number(previous);
    if (narrow) {
      float difference = (float) now - (float) then;
      return real(difference, Float.toString(difference));
    }
    return real(now - then, Double.toString(now - then));
  }

  private static StatValue real(double value, String text) {
    return Double.isFinite(value) ? new StatValue.Real(text) : StatValue.missing();
  }

  @Override
  public Optional<BigDecimal> amount(StatValue value) {
    double number = number(value);
    return Double.isFinite(number) ? Optional.of(new BigDecimal(number)) : Optional.empty();
  }

  private double number(StatValue value) {
    if (value instanceof StatValue.Missing) {
      return Double.NaN;
    }
    String text = value instanceof StatValue.Whole whole
        ? whole.value().toString()
        : ((StatValue.Real) value).text();
    // by way of a double a float would be rounded twice
    return narrow ? Float.parseFloat(text) : Double.parseDouble(text);
  }
}
