package io.statline.protocol;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * Numbers as existing readers of the protocol see them: the shortest digits that read back to the same bits, decimal
 * from 1e-5 to below 1e16, exponent form outside.
 */
final class JsonNumbers {

  /** Before JDK 19 {@code Double.toString} did not give the shortest form (JDK-4511638). */
  private static final boolean OWN_DIGITS = Runtime.version().feature() < 19;

  private static final int MIN_DECIMAL_EXPONENT = -5;
  private static final int MAX_DECIMAL_EXPONENT = 15;

  /** Below these, Java prefers two digits where one would do: {@code 4.9E-324}. */
  private static final double DOUBLES_OF_ONE_DIGIT = 100 * Double.MIN_VALUE;

  private static final float FLOATS_OF_ONE_DIGIT = 100 * Float.MIN_VALUE;

  private JsonNumbers() {}

  static String text(double value) {
    String text = layout(NumberOutput.toString(value, OWN_DIGITS));
    if (Math.abs(value) < DOUBLES_OF_ONE_DIGIT && value != 0) {
      String shorter = oneDigit(text);
      return Double.parseDouble(shorter) == value ? shorter : text;
    }
    return text;
  }

  static String text(float value) {
    String text = layout(NumberOutput.toString(value, OWN_DIGITS));
    if (Math.abs(value) < FLOATS_OF_ONE_DIGIT && value != 0) {
      String shorter = oneDigit(text);
      return Float.parseFloat(shorter) == value ? shorter : text;
    }
    return text;
  }

  /** The nearest number of one digit; {@code 9.9e-324} gives {@code 10e-324}, which is written {@code 1e-323}. */
  private static String oneDigit(String text) {
    int e = text.indexOf('e');
    long digit = Math.round(Math.abs(Double.parseDouble(text.substring(0, e))));
    int exponent = Integer.parseInt(text, e + 1, text.length(), 10);
    String sign = text.startsWith("-") ? "-" : "";
    return digit == 10 ? sign + "1e" + (exponent + 1) : sign + digit + "e" + exponent;
  }

  /** Java writes exponents from 1e7 and below 1e-3. */
  private static String layout(String java) {
    int e = java.indexOf('E');
    if (e < 0) {
      return java;
    }
    int exponent = Integer.parseInt(java, e + 1, java.length(), 10);
    String sign = java.startsWith("-") ? "-" : "";
    String mantissa = java.substring(sign.length(), e);
    String digits = mantissa.endsWith(".0") ? mantissa.substring(0, 1) : mantissa.replace(".", "");
    boolean decimal = exponent >= MIN_DECIMAL_EXPONENT && exponent <= MAX_DECIMAL_EXPONENT;
    return sign + (decimal ? decimal(digits, exponent) : scientific(digits, exponent));
  }

  private static String scientific(String digits, int exponent) {
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    return digits.charAt(0) + fraction + "e" + exponent;
  }

  private static String decimal(String digits, int exponent) {
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    }
    int whole = exponent + 1;
    if (digits.length() <= whole) {
      return digits + "0".repeat(whole - digits.length()) + ".0";
    }
    return digits.substring(0, whole) + "." + digits.substring(whole);
  }
}
