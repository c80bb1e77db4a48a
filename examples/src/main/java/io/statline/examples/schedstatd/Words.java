package io.statline.examples.schedstatd;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The words of a line. Kernels differ in how many there are: a word that is missing reads as empty, and what is not
 * an unsigned 64-bit number reads as none.
 */
record Words(List<String> list) {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  /** The interrupts' line of a large machine has thousands of words; those behind this many stay together. */
  private static final int MOST = 64;

  static Words of(String line) {
    return new Words(List.of(SPACE.split(line.strip(), MOST)));
  }

  String get(int index) {
    return index < list.size() ? list.get(index) : "";
  }

  Words from(int index) {
    return new Words(list.subList(Math.min(index, list.size()), list.size()));
  }

  /** The number at {@code index}, its bits to be read as unsigned. */
  OptionalLong number(int index) {
    try {
      return OptionalLong.of(Long.parseUnsignedLong(get(index)));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** Whether there are numbers from {@code index} to {@code last}, both included. */
  boolean hasNumbers(int index, int last) {
    for (int i = index; i <= last; i++) {
      if (number(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
