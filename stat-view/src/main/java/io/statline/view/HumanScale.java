package io.statline.view;

import java.math.BigDecimal;
import java.util.Locale;

/** Amounts scaled until they read well: by powers of 1000 with the prefixes of SI, or of 1024 for bytes. */
final class HumanScale {
  /** Whole numbers up to six digits read better in full: 123,456 tasks. */
  private static final BigDecimal SCALED_FROM = BigDecimal.valueOf(1_000_000);

  private static final BigDecimal KILO = BigDecimal.valueOf(1000);
  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
  private static final String[] FRACTIONS = {"", "m", "µ", "n", "p"};
  private static final String[] MULTIPLES = {"", "k", "M", "G", "T", "P", "E"};
  private static final int DECIMAL_STEP = 3;

  private HumanScale() {}

  /** {@code 3.4 GHz}. */
  static String si(BigDecimal amount, String symbol, int precision) {
    return prefixed(amount, symbol, precision, MULTIPLES.length - 1);
  }

  /** {@code 1.2 ms}: fractions only, as people do not count kiloseconds. */
  static String fractions(BigDecimal amount, String symbol, int precision) {
    return prefixed(amount, symbol, precision, 0);
  }

  private static String prefixed(BigDecimal amount, String symbol, int precision, int highest) {
    if (amount.signum() == 0) {
      return "0 " + symbol;
    }
    int step = Math.floorDiv(HumanNumber.magnitude(amount) - 1, DECIMAL_STEP);
    int power = Math.max(1 - FRACTIONS.length, Math.min(step, highest));
    if (power < highest && reaches(KILO, scaled(amount, power), precision)) {
      power++;
    }
    String prefix = power < 0 ? FRACTIONS[-power] : MULTIPLES[power];
    return HumanNumber.text(scaled(amount, power), precision) + " " + prefix + symbol;
  }

  /** {@code 3.4 MiB}. */
  static String bytes(BigDecimal amount, int precision) {
    BigDecimal scaled = amount;
    int power = 0;
    while (power < MULTIPLES.length - 1 && reaches(KIBI, scaled, precision)) {
      scaled = scaled.divide(KIBI); // exact: 1024 is a power of two
      power++;
    }
    String unit = power == 0 ? "B" : MULTIPLES[power].toUpperCase(Locale.ROOT) + "iB";
    return HumanNumber.text(scaled, precision) + " " + unit;
  }

  /** {@code 1,234 tasks}, {@code 12.3 M tasks}; the noun may be empty. */
  static String count(BigDecimal amount, String noun, int precision) {
    String text = reaches(SCALED_FROM, amount, precision)
        ? si(amount, "", precision).stripTrailing()
        : HumanNumber.text(amount, precision);
    return noun.isEmpty() ? text : text + " " + noun;
  }

  private static boolean reaches(BigDecimal bound, BigDecimal amount, int precision) {
    return amount.signum() != 0
        && HumanNumber.rounded(amount, precision).abs().compareTo(bound) >= 0;
  }

  private static BigDecimal scaled(BigDecimal amount, int power) {
    return amount.movePointLeft(power * DECIMAL_STEP);
  }
}
