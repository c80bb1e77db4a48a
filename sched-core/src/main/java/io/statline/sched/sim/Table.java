package io.statline.sched.sim;

import java.util.List;

/** Rows of text in columns: the first to the left, the others to the right. */
final class Table {

  private Table() {}

  static String of(List<String[]> rows) {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], length(row[i]));
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      append(text, row, widths);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String[] row, int[] widths) {
    for (int i = 0; i < row.length; i++) {
      String gap = " ".repeat(widths[i] - length(row[i]));
      text.append(i == 0 ? row[i] + gap : "  " + gap + row[i]);
    }
    text.append('\n');
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** A name without what would move the cursor or break the line. */
  static String visible(String text) {
    return text.replaceAll("\\p{C}", "?");
  }
}
