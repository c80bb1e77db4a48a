package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statline.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatUnitTest {
  private static final int AMOUNTS = 100;
  private static final BigDecimal PAST_DOUBLES = BigDecimal.valueOf(2).pow(1024);

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void toBase_anyIntegerOfAnyUnit_isExact(Unit constant) {
    StatUnit unit = StatUnit.of(constant).orElseThrow();
    Fraction factor = Fraction.of(constant.scale());
    for (int i = 0; i < AMOUNTS; i++) {
      BigInteger amount = new BigInteger(random.nextInt(200), random);
      assertThat(unit.toBase(new BigDecimal(amount)).multiply(new BigDecimal(factor.below)))
          .as("-Dseed=%d: %s %s", seed, amount, unit)
          .isEqualByComparingTo(new BigDecimal(amount.multiply(factor.above)));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void toBase_anyDoubleOfAnyUnit_isTheNearestDouble(Unit constant) {
    StatUnit unit = StatUnit.of(constant).orElseThrow();
    Fraction factor = Fraction.of(constant.scale());
    for (int i = 0; i < AMOUNTS; i++) {
      double amount = finite();
      double base = unit.toBase(amount);
      BigDecimal exact = new BigDecimal(amount).multiply(new BigDecimal(factor.above));
      BigDecimal off = factor.distance(base, exact);
      assertThat(off)
          .as("-Dseed=%d: %s %s", seed, amount, unit)
          .isLessThanOrEqualTo(factor.distance(Math.nextUp(base), exact))
          .isLessThanOrEqualTo(factor.distance(Math.nextDown(base), exact));
    }
  }

  private double finite() {
    double value = Double.longBitsToDouble(random.nextLong());
    return random.nextBoolean() && Double.isFinite(value) ? value : random.nextInt() / 1000.0;
  }

  /** The text of a scale, read in another way. */
  private record Fraction(BigInteger above, BigInteger below) {
    static Fraction of(String scale) {
      String[] power = scale.split("[\\^e]");
      if (power.length == 1) {
        return new Fraction(new BigInteger(scale), BigInteger.ONE);
      }
      int exponent = Integer.parseInt(power[1]);
      BigInteger base = BigInteger.valueOf(scale.contains("^") ? 2 : 10);
      BigInteger raised = base.pow(Math.abs(exponent));
      return exponent < 0
          ? new Fraction(BigInteger.ONE, raised)
          : new Fraction(raised, BigInteger.ONE);
    }

    /** How far a double is from what is {@code exact / below}; of an infinity, by rounding's rule, from 2^1024. */
    BigDecimal distance(double value, BigDecimal exact) {
      BigDecimal number = Double.isFinite(value)
          ? new BigDecimal(value)
          : PAST_DOUBLES.multiply(BigDecimal.valueOf(Math.signum(value)));
      return number.multiply(new BigDecimal(below)).subtract(exact).abs();
    }
  }

  @Test
  void toBase_whatIsNoNumber_staysSo() {
    StatUnit unit = StatUnit.of(Unit.PERCENT).orElseThrow();

    assertThat(unit.toBase(Double.NaN)).isNaN();
    assertThat(unit.toBase(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void of_none_isEmpty() {
    assertThat(StatUnit.of(Unit.NONE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "0e9",
        "-1",
        "+1",
        "1e301",
        "1e-301",
        "1e999999999",
        "2^301",
        "2^-999",
        "2^",
        "2^1e1",
        "3^2",
        "NaN",
        "Infinity",
        "0x1p3",
        " 1",
        "1 ",
        "1d",
        ".5",
        "1."
      })
  void parse_scaleThatIsNone_isEmpty(String scale) {
    assertThat(StatUnit.parse("seconds", scale)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-9", "1E-9", "0.000000001", "0.1e-8", "10e-10"})
  void parse_scaleInOtherWords_isTheSameUnit(String scale) {
    assertThat(StatUnit.parse("seconds", scale)).isEqualTo(StatUnit.of(Unit.NANOSECONDS));
  }

  @Test
  void parse_powerOfTwo_isExactBothWays() {
    assertThat(StatUnit.parse("bytes", "2^300").orElseThrow().factor())
        .isEqualByComparingTo(new BigDecimal(BigInteger.TWO.pow(300)));
    assertThat(StatUnit.parse("bytes", "2^-300").orElseThrow().factor())
        .isEqualByComparingTo(BigDecimal.valueOf(0.5).pow(300));
  }

  @Test
  void constructor_factorThatIsNotPositive_isRefused() {
    assertThatThrownBy(() -> new StatUnit("seconds", BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 0");
  }
}
