package io.statline.view;

import java.math.BigDecimal;

/**
 * Amounts of base units for people: see {@link StatRenderer} for the rules.
 *
 * @param base the base unit as it travels, or empty
 * @param perSecond whether the amount is one per second
 * @param precision digits after the point, or −1
 */
record HumanAmount(String base, boolean perSecond, int precision) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LEAST_PERCENT = new BigDecimal("0.001");

  /** With the name of the unit. */
  String text(BigDecimal amount) {
    return switch (base) {
      case "seconds" -> perSecond ? percent(amount) : HumanTime.duration(amount, precision);
      case "bytes" -> HumanScale.bytes(amount, precision) + per();
      case "ratio" -> percent(amount) + per();
      case "hertz" -> HumanScale.si(amount, "Hz", precision) + per();
      case "celsius" -> HumanNumber.text(amount, precision) + " °C" + per();
      case "joules" -> HumanScale.si(amount, perSecond ? "W" : "J", precision);
      case "watts" -> HumanScale.si(amount, "W", precision) + per();
      case "volts" -> HumanScale.si(amount, "V", precision) + per();
      case "amperes" -> HumanScale.si(amount, "A", precision) + per();
      case "meters" -> HumanScale.si(amount, "m", precision) + per();
      case "grams" -> HumanScale.si(amount, "g", precision) + per();
      default -> HumanScale.count(amount, base, precision) + per();
    };
  }

  private String percent(BigDecimal ratio) {
    BigDecimal percent = ratio.multiply(HUNDRED);
    if (precision < 0 && percent.signum() > 0 && percent.compareTo(LEAST_PERCENT) < 0) {
      return "< " + LEAST_PERCENT + " %"; // 5e-5 % reads like 5 %
    }
    return HumanNumber.text(percent, precision) + " %";
  }

  private String per() {
    return perSecond ? "/s" : "";
  }

  /** Whether a base unit is a countable noun: one without a symbol, that takes room in every cell of a table. */
  static boolean isNoun(String base) {
    return switch (base) {
      case "",
          "seconds",
          "bytes",
          "ratio",
          "hertz",
          "celsius",
          "joules",
          "watts",
          "volts",
          "amperes",
          "meters",
          "grams" -> false;
      default -> true;
    };
  }
}
