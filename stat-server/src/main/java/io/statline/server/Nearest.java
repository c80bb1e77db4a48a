package io.statline.server;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class Nearest {
  private static final int SHOWN = 40;

  private Nearest() {}

  /** The nearest name, if one is near: at most every third character differs. */
  static Optional<String> to(String wrong, Collection<String> names) {
    String start = wrong.length() <= SHOWN ? wrong : wrong.substring(0, SHOWN);
    return names.stream()
        .filter(name -> distance(start, name) <= Math.max(1, name.length() / 3))
        .min(Comparator.comparingInt(name -> distance(start, name)));
  }

  /** A reader's text for a message: bounded, and on one line. */
  static String quoted(String text) {
    String start = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    return "'" + start.replaceAll("\\p{Cntrl}", "?") + "'";
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
        boolean same =
            Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
        int replaced = previous[j - 1] + (same ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
