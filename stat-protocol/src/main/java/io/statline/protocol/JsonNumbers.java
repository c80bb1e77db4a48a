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

  private JsonNumbers() {}

  static String text(double value) {
    return layout(NumberOutput.toString(value, OWN_DIGITS));
  }

  static String text(float value) {
    return layout(NumberOutput.toString(value, OWN_DIGITS));
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
    if (exponent < MIN_DECIMAL_EXPONENT || exponent > MAX_DECIMAL_EXPONENT) {
      String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
      return sign + digits.charAt(0) + fraction + "e" + exponent;
    }
    return sign + decimal(digits, exponent);
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
