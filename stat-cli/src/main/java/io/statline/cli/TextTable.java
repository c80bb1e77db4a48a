package io.statline.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns as wide as they need. */
final class TextTable {
  private static final int WIDEST_CELL = 60;

  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row: as many cells as the others have. The last one may be of any length. */
  TextTable row(String... cells) {
    List<String> row = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      boolean last = i == cells.length - 1;
      row.add(last ? SafeText.line(cells[i]) : SafeText.clip(cells[i], WIDEST_CELL));
    }
    rows.add(row);
    return this;
  }

  /** The lines, each with its end. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    List<Integer> widths = widths();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i)).append(" ".repeat(widths.get(i) - width(row.get(i)) + 2));
      }
      text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
    return text.toString();
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < rows.get(0).size(); i++) {
      int column = i;
      widths.add(rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0));
    }
    return widths;
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
