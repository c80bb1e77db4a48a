package io.statline.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table as text. One that is too wide is cut into several, one below the other, as long as that takes no more than
 * the lines of a terminal.
 */
final class RenderGrid {
  private static final String GAP = "  ";
  private static final int LINES_OF_A_TERMINAL = 40;
  private static final int WIDEST_CELL = 40;

  /**
   * A column.
   *
   * @param right whether it aligns at the right
   * @param cells one for each row
   */
  record Column(String header, boolean right, List<String> cells) {
    int width() {
      return Stream.concat(Stream.of(header), cells.stream())
          .mapToInt(RenderText::width)
          .max()
          .orElse(0);
    }
  }

  private final RenderOptions options;
  private final RenderOutput out;
  private final List<Column> keys;

  RenderGrid(List<Column> keys, RenderOptions options, RenderOutput out) {
    this.keys = clipped(keys, options.symbols());
    this.options = options;
    this.out = out;
  }

  private static List<Column> clipped(List<Column> columns, RenderSymbols symbols) {
    return columns.stream()
        .map(column -> new Column(
            RenderText.clip(column.header(), WIDEST_CELL, symbols),
            column.right(),
            column.cells().stream()
                .map(cell -> RenderText.clip(cell, WIDEST_CELL, symbols))
                .toList()))
        .toList();
  }

  void print(List<Column> columns) {
    List<List<Column>> parts = parts(clipped(columns, options.symbols()));
    int rows = columns.get(0).cells().size();
    boolean fits = options.all() || parts.size() * (rows + 2) <= LINES_OF_A_TERMINAL;
    List<List<Column>> shown = fits ? parts : parts.subList(0, 1);
    for (int i = 0; i < shown.size(); i++) {
      if (i > 0) {
        out.line("");
      }
      printPart(shown.get(i), rows);
    }
    List<Column> left =
        parts.subList(shown.size(), parts.size()).stream().flatMap(List::stream).toList();
    out.names(GAP, "+" + left.size() + " columns", left, Column::header);
  }

  /** As many columns beside the keys as the width allows, at least one. */
  private List<List<Column>> parts(List<Column> columns) {
    List<List<Column>> parts = new ArrayList<>();
    int start = keys.stream().mapToInt(key -> key.width() + GAP.length()).sum();
    int width = 0;
    for (Column column : columns) {
      width += GAP.length() + column.width();
      if (parts.isEmpty() || width > options.width()) {
        parts.add(new ArrayList<>());
        width = start + GAP.length() + column.width();
      }
      parts.get(parts.size() - 1).add(column);
    }
    return parts;
  }

  private void printPart(List<Column> part, int rows) {
    List<Column> columns = Stream.concat(keys.stream(), part.stream()).toList();
    List<Integer> widths = columns.stream().map(Column::width).toList();
    for (int row = -1; row < rows; row++) { // -1: the headers
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns.size(); i++) {
        Column column = columns.get(i);
        String text = row < 0 ? column.header() : column.cells().get(row);
        line.append(GAP).append(RenderText.pad(text, widths.get(i), column.right()));
      }
      out.line(line.toString());
    }
  }
}
