package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonNumbersTest {
  private static final int TRIES = 10_000;

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "-0.0, -0.0",
    "1, 1.0",
    "-1, -1.0",
    "0.1, 0.1",
    "0.001, 0.001",
    "0.00123, 0.00123",
    "0.00001, 0.00001",
    "0.00009999, 0.00009999",
    "0.000009999, 9.999e-6",
    "-1e-6, -1e-6",
    "1e7, 10000000.0",
    "12345678.9, 12345678.9",
    "1e15, 1000000000000000.0",
    "9007199254740993, 9007199254740992.0",
    "9999999999999998, 9999999999999998.0",
    "1e16, 1e16",
    "12345678901234567890, 1.2345678901234567e19",
    "2e23, 2e23",
    "2.2250738585072014E-308, 2.2250738585072014e-308",
    "1.7976931348623157e308, 1.7976931348623157e308",
    "-1.7976931348623157e308, -1.7976931348623157e308",
    "4.9e-324, 5e-324",
    "-4.9e-324, -5e-324",
    "9.9e-324, 1e-323",
    "1.5e-323, 1.5e-323",
    "2e-323, 2e-323"
  })
  void double_ofTable_isShortestText(double value, String text) {
    assertThat(JsonNumbers.text(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "-0.0, -0.0",
    "16777216, 16777216.0",
    "3.4028235e38, 3.4028235e38",
    "1.17549435E-38, 1.1754944e-38",
    "1.4e-45, 1e-45",
    "2.8e-45, 3e-45",
    "33554432, 33554432.0",
    "1e10, 10000000000.0",
    "1e16, 1e16",
    "0.00001, 0.00001"
  })
  void float_ofTable_isShortestTextOfItsWidth(float value, String text) {
    assertThat(JsonNumbers.text(value)).isEqualTo(text);
  }

  @Test
  void double_ofAnyBits_readsBackToThem() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < TRIES; i++) {
      double value = anyDouble(random);
      assertThat(Double.doubleToRawLongBits(Double.parseDouble(JsonNumbers.text(value))))
          .as("seed %d, value %s", seed, value)
          .isEqualTo(Double.doubleToRawLongBits(value));
    }
  }

  @Test
  void float_ofAnyBits_readsBackToThem() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < TRIES; i++) {
      float value = anyFloat(random);
      assertThat(Float.floatToRawIntBits(Float.parseFloat(JsonNumbers.text(value))))
          .as("seed %d, value %s", seed, value)
          .isEqualTo(Float.floatToRawIntBits(value));
    }
  }

  @Test
  void double_ofAnyBits_hasNoDigitTooMany() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < TRIES; i++) {
      double value = anyDouble(random);
      BigDecimal digits = new BigDecimal(JsonNumbers.text(value)).stripTrailingZeros();
      BigDecimal shorter =
          new BigDecimal(value).round(new MathContext(Math.max(1, digits.precision() - 1)));
      assertThat(digits.precision() == 1 || shorter.doubleValue() != value)
          .as("seed %d, %s could be %s", seed, digits, shorter)
          .isTrue();
    }
  }

  @Test
  void double_ofAnyBits_hasExponentOnlyOutsideOfDecimalRange() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < TRIES; i++) {
      double value = Math.exp(random.nextDouble(-20, 45));
      assertThat(JsonNumbers.text(value).contains("e"))
          .as("seed %d, value %s", seed, value)
          .isEqualTo(value < 1e-5 || value >= 1e16);
    }
  }

  /** Half of them with few digits, which random bits never have; some so small that precision is lost. */
  private static double anyDouble(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> finite(Double.longBitsToDouble(random.nextLong()));
      case 1 -> Double.longBitsToDouble(random.nextLong(10_000));
      case 2 -> random.nextInt() / 1000.0;
      default -> random.nextInt(1000) * Math.pow(10, random.nextInt(-30, 30));
    };
  }

  private static float anyFloat(Random random) {
    float value = random.nextBoolean()
        ? Float.intBitsToFloat(random.nextInt())
        : Float.intBitsToFloat(random.nextInt(10_000));
    return Float.isFinite(value) ? value : 0;
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }
}
