package io.statline.examples.schedstatd;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words such as {@code cpu12} and {@code domain0}. */
final class NumberedWord {
  private static final Pattern FORM = Pattern.compile("([a-z]+)(\\d{1,9})");

  private NumberedWord() {}

  /** The number of {@code word}, if it is {@code prefix} and a number. */
  static OptionalInt number(String prefix, String word) {
    Matcher matcher = FORM.matcher(word);
    return matcher.matches() && matcher.group(1).equals(prefix)
        ? OptionalInt.of(Integer.parseInt(matcher.group(2)))
        : OptionalInt.empty();
  }
}
