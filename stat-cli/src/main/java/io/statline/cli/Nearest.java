package io.statline.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class Nearest {
  private static final int LONGEST = 60;
  private static final int MOST = 5000;

  private Nearest() {}

  /** The nearest name, if one is near: at most every third character differs, or the one starts with the other. */
  static Optional<String> to(String wrong, Collection<String> names) {
    String start = cut(wrong);
    return names.stream()
        .limit(MOST)
        .filter(name -> isNear(start, cut(name)))
        .min(Comparator.comparingInt((String name) -> distance(start, cut(name)))
            .thenComparingInt(String::length));
  }

  /** {@code , did you mean 'load'?}, or nothing. */
  static String hint(String wrong, Collection<String> names) {
    return to(wrong, names).map(name -> "; did you mean '" + name + "'?").orElse("");
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static boolean isNear(String wrong, String name) {
    int distance = distance(wrong, name);
    boolean common = distance < Math.max(wrong.length(), name.length());
    return common && distance <= Math.max(1, name.length() / 3)
        || wrong.length() > 2 && name.startsWith(wrong);
  }

  /** Levenshtein's distance, whatever the case. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (isSame(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }

  private static boolean isSame(char a, char b) {
    return Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}
