package io.statline.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumanAmountTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          0            | 0 s
          1            | 1 s
          0.02         | 20 ms
          0.0012       | 1.2 ms
          0.00123456   | 1.23 ms
          0.0009996    | 1.00 ms
          1e-9         | 1 ns
          1e-13        | 0.1 ps
          -0.5         | -500 ms
          59.94        | 59.9 s
          59.96        | 1 min
          61.5         | 1 min 2 s
          3599.7       | 1 h
          11520        | 3 h 12 min
          86399        | 1 d
          349200       | 4 d 1 h
          -90          | -1 min 30 s
          8640000000   | 100,000 d
          1e300        | 1.16e295 d
          """)
  void seconds_ofAnySize_scaleToTheNearestUnit(BigDecimal seconds, String text) {
    assertThat(new HumanAmount("seconds", false, -1).text(seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          0            | 0 B
          1023         | 1,023 B
          1024         | 1 KiB
          1536         | 1.5 KiB
          1048575      | 1.00 MiB
          1047900      | 1,023 KiB
          3565158      | 3.40 MiB
          -2048        | -2 KiB
          18446744073709551615 | 16.0 EiB
          1e300        | 8.67e281 EiB
          0.5          | 0.5 B
          """)
  void bytes_ofAnySize_scaleBy1024(BigDecimal bytes, String text) {
    assertThat(new HumanAmount("bytes", false, -1).text(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          1234         | 1,234 tasks
          999999       | 999,999 tasks
          999999.7     | 1.00 M tasks
          1234567      | 1.23 M tasks
          0.5          | 0.5 tasks
          -12345678    | -12.3 M tasks
          18446744073709551615 | 18.4 E tasks
          """)
  void counted_fromAMillion_isShortened(BigDecimal tasks, String text) {
    assertThat(new HumanAmount("tasks", false, -1).text(tasks)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          seconds | 0.375   | 37.5 %
          seconds | 7.8     | 780 %
          joules  | 12.34   | 12.3 W
          bytes   | 3565158 | 3.40 MiB/s
          ratio   | 0.01    | 1 %/s
          tasks   | 1234    | 1,234 tasks/s
          ''      | 0.25    | 0.25/s
          """)
  void rate_ofEachUnit_isPerSecond(String base, BigDecimal rate, String text) {
    assertThat(new HumanAmount(base, true, -1).text(rate)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          ratio   | 0.1234    | 12.3 %
          ratio   | 0.0000001 | < 0.001 %
          ratio   | 12.3456   | 1,235 %
          hertz   | 3.4e9     | 3.4 GHz
          watts   | 0.01234   | 12.3 mW
          celsius | -5.25     | -5.25 °C
          grams   | 1500      | 1.5 kg
          meters  | 999.9     | 1.00 km
          volts   | 0         | 0 V
          amperes | 1e25      | 10,000,000 EA
          """)
  void gauge_ofEachUnit_hasItsSymbol(String base, BigDecimal amount, String text) {
    assertThat(new HumanAmount(base, false, -1).text(amount)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          ratio   | 0.123456 | 3 | 12.346 %
          seconds | 0.0012   | 0 | 1 ms
          bytes   | 1024     | 2 | 1.00 KiB
          ''      | 0        | 2 | 0.00
          """)
  void precision_said_isObeyed(String base, BigDecimal amount, int precision, String text) {
    assertThat(new HumanAmount(base, false, precision).text(amount)).isEqualTo(text);
  }

  @Test
  void noDigit_isWrong() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      BigDecimal value =
          new BigDecimal(new BigInteger(1 + random.nextInt(60), random), random.nextInt(24) - 4);
      String text = HumanNumber.text(value, -1).replace(",", "");
      BigDecimal shown = new BigDecimal(text);
      BigDecimal step = shown.ulp().divide(BigDecimal.valueOf(2));
      assertThat(shown.subtract(value).abs().compareTo(step) <= 0 || shown.compareTo(value) == 0)
          .as("seed %d: %s as %s", seed, value, text)
          .isTrue();
      assertThat(shown.compareTo(value) == 0 || shown.precision() >= 3)
          .as("seed %d: %s as %s has three digits", seed, value, text)
          .isTrue();
    }
  }

  @Test
  void instant_isUtcAndNotRoundedUp() {
    BigDecimal time = new BigDecimal("1795417501.9999");

    assertThat(HumanTime.instant(time, -1)).contains("2026-11-23 07:05:01Z");
    assertThat(HumanTime.instant(time, 3)).contains("2026-11-23 07:05:01.999Z");
  }

  @Test
  void instant_beyondTheCalendar_isNone() {
    assertThat(HumanTime.instant(new BigDecimal("1e30"), -1)).isEmpty();
    assertThat(HumanTime.instant(new BigDecimal("-62135596801"), -1)).isEmpty();
  }

  @Test
  void instant_before1970_isADateToo() {
    assertThat(HumanTime.instant(new BigDecimal("-62135596800"), -1))
        .contains("0001-01-01 00:00:00Z");
    assertThat(HumanTime.instant(new BigDecimal("-0.25"), 2)).contains("1969-12-31 23:59:59.75Z");
  }

  @Test
  void bits_ofSeveralWords_areRanges() {
    BigInteger low = new BigInteger("8000000000000F01", 16);

    assertThat(HumanBits.ranges(List.of(low, BigInteger.valueOf(-1))))
        .containsExactly("0", "8-11", "63-127");
  }
}
