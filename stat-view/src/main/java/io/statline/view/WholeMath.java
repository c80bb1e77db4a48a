package io.statline.view;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Integers as bit patterns: compared and subtracted without sign, as a counter that is signed goes on counting past its
 * largest value.
 *
 * @param bits the width
 * @param signed whether the pattern is read as signed on the wire
 */
record WholeMath(int bits, boolean signed) implements CounterMath {

  @Override
  public boolean fits(StatValue value) {
    if (!(value instanceof StatValue.Whole whole)) {
      return false;
    }
    int length = whole.value().bitLength();
    return signed ? length < bits : length <= bits && whole.value().signum() >= 0;
  }

  @Override
  public boolean isReset(StatValue current, StatValue previous) {
    return Long.compareUnsigned(pattern(current), pattern(previous)) < 0;
  }

  @Override
  public StatValue minus(StatValue current, StatValue previous) {
    long difference = pattern(current) - pattern(previous);
    return new StatValue.Whole(
        signed ? BigInteger.valueOf(difference << unused() >> unused()) : unsigned(difference));
  }

  @Override
  public Optional<BigDecimal> amount(StatValue value) {
    return Optional.of(new BigDecimal(unsigned(pattern(value))));
  }

  private long pattern(StatValue value) {
    return ((StatValue.Whole) value).value().longValue() & -1L >>> unused();
  }

  private int unused() {
    return Long.SIZE - bits;
  }

  private static BigInteger unsigned(long pattern) {
    BigInteger value = BigInteger.valueOf(pattern);
    return pattern < 0 ? value.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : value;
  }
}
