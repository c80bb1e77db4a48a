package io.statline.openmetrics;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class NearestName {
  private static final int SHOWN = 40;

  private NearestName() {}

  /** The nearest name, if one is near: at most every third character differs. */
  static Optional<String> to(String wrong, Collection<String> names) {
    String start = start(wrong).toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(name -> distance(start, name) <= Math.max(1, name.length() / 3))
        .min(Comparator.comparingInt(name -> distance(start, name)));
  }

  /** Text of a file for a message: bounded, and harmless. */
  static String quoted(String text) {
    String start = start(text);
    return "'" + CleanText.value(start).replace('\n', ' ') + (start.equals(text) ? "'" : "…'");
  }

  private static String start(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
  }

  /** How many characters must be added, removed or replaced. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
