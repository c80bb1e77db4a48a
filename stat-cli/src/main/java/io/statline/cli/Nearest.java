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

  /** How many letters are to be inserted, left out, replaced or exchanged with the next one, whatever the case. */
  private static int distance(String a, String b) {
    int[][] costs = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        costs[i][j] = i == 0 || j == 0 ? i + j : cost(a, i, b, j, costs);
      }
    }
    return costs[a.length()][b.length()];
  }

  private static int cost(String a, int i, String b, int j, int[][] costs) {
    boolean same = isSame(a.charAt(i - 1), b.charAt(j - 1));
    int cost = Math.min(
        costs[i - 1][j - 1] + (same ? 0 : 1), Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
    boolean exchanged = i > 1
        && j > 1
        && isSame(a.charAt(i - 1), b.charAt(j - 2))
        && isSame(a.charAt(i - 2), b.charAt(j - 1));
    return exchanged ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
  }

  private static boolean isSame(char a, char b) {
    return Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}
