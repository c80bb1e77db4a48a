package io.statline.sched.sim;

import java.util.Locale;

/** Times for people. */
final class Times {

  private static final String[] UNITS = {"ns", "µs", "ms", "s"};

  private Times() {}

  /** As {@code 0}, {@code 950 ns}, {@code 12.3 µs}, {@code 5 ms}, {@code 100 s}: three digits that count. */
  static String text(long nanos) {
    if (nanos == 0) {
      return "0";
    }
    double value = nanos;
    int unit = 0;
    while (Math.abs(value) >= 999.5 && unit < UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    return digits(value) + " " + UNITS[unit];
  }

  private static String digits(double value) {
    double size = Math.abs(value);
    String text =
        String.format(Locale.ROOT, size < 9.995 ? "%.2f" : size < 99.95 ? "%.1f" : "%.0f", value);
    return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
  }
}
