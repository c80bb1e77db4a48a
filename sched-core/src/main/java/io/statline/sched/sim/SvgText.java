package io.statline.sched.sim;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Text of an SVG, piece by piece. */
final class SvgText {

  private final StringBuilder text = new StringBuilder(1 << 16);

  SvgText raw(String markup) {
    text.append(markup);
    return this;
  }

  /** An attribute with a number of pixels, to two digits. */
  SvgText number(String name, double value) {
    text.append(' ').append(name).append("=\"").append(digits(value)).append('"');
    return this;
  }

  /** Text for people: escaped, and without what XML does not allow. */
  SvgText escaped(String value) {
    value.codePoints().forEach(this::escape);
    return this;
  }

  private void escape(int point) {
    switch (point) {
      case '<' -> text.append("&lt;");
      case '>' -> text.append("&gt;");
      case '&' -> text.append("&amp;");
      case '"' -> text.append("&quot;");
      default -> text.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
    }
  }

  private static boolean isAllowed(int point) {
    boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
    return point >= 0x20
        && !surrogate
        && (point < 0x7F || point > 0x9F)
        && point != 0xFFFE
        && point != 0xFFFF;
  }

  static String digits(double value) {
    String digits = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    return digits.replaceFirst("\\.?0+$", "");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
