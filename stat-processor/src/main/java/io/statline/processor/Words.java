package io.statline.processor;

import java.util.Locale;

/** Constants as words. */
final class Words {
  private Words() {}

  /** {@code COUNTER} becomes {@code counter}. */
  static String lowerCase(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }

  /** {@code LIST} becomes {@code List}. */
  static String capitalized(Enum<?> constant) {
    return constant.name().charAt(0) + lowerCase(constant.name().substring(1));
  }
}
