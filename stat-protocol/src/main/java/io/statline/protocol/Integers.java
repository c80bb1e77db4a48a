package io.statline.protocol;

/** Text → integers of a range. */
final class Integers {

  private Integers() {}

  /** @throws IllegalArgumentException saying what the range is, if the text is no integer in it */
  static long signed(String text, long min, long max) {
    try {
      long value = Long.parseLong(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // more digits than a long has, or none
    }
    throw outOfRange(text, Long.toString(min), Long.toString(max));
  }

  /** @throws IllegalArgumentException saying what the range is, if the text is no integer in it */
  static long unsigned(String text, long max) {
    try {
      long value = Long.parseUnsignedLong(text);
      if (Long.compareUnsigned(value, max) <= 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // more digits than a long has, or none
    }
    throw outOfRange(text, "0", Long.toUnsignedString(max));
  }

  private static IllegalArgumentException outOfRange(String text, String min, String max) {
    return new IllegalArgumentException(
        Json.shown(text) + " is not an integer from " + min + " to " + max);
  }
}
