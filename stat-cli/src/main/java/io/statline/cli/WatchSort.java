package io.statline.cli;

import io.statline.view.RenderTables;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What tables are sorted by, as people choose it.
 *
 * @param tables the choice
 */
record WatchSort(RenderTables tables) {
  private static final String DESCENDING = ":desc";
  private static final String ASCENDING = ":asc";

  /** {@code COLUMN}, {@code COLUMN:asc} or {@code COLUMN:desc}; of none, the largest come first as soon as there is one. */
  static RenderTables parse(String text) {
    if (text.endsWith(DESCENDING)) {
      return sorted(text.substring(0, text.length() - DESCENDING.length()), true);
    } else if (text.endsWith(ASCENDING)) {
      return sorted(text.substring(0, text.length() - ASCENDING.length()), false);
    }
    return sorted(text, text.isEmpty());
  }

  private static RenderTables sorted(String column, boolean descending) {
    return RenderTables.defaults().withSort(column, descending);
  }

  /** By the column so many further on; beyond the last, and before the first, by none. */
  RenderTables next(List<String> columns, int step) {
    int count = columns.size() + 1;
    int now = index(columns) + 1;
    int then = Math.floorMod(now + step, count);
    return tables.withSort(then == 0 ? "" : columns.get(then - 1), tables.descending());
  }

  RenderTables reversed() {
    return tables.withSort(tables.sort(), !tables.descending());
  }

  /** That there is no such column; empty if there is, or none is asked for. */
  String complaint(List<String> columns) {
    return tables.sort().isEmpty() || index(columns) >= 0
        ? ""
        : "no table has a column '" + tables.sort() + "', only: " + String.join(", ", columns);
  }

  private int index(List<String> columns) {
    String wanted = tables.sort().toLowerCase(Locale.ROOT);
    List<String> names =
        columns.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    int whole = names.indexOf(wanted);
    if (whole >= 0 || wanted.isEmpty()) {
      return whole;
    }
    return names.stream()
        .filter(name -> name.endsWith("." + wanted))
        .findFirst()
        .map(names::indexOf)
        .orElse(-1);
  }

  Optional<String> fact() {
    return Optional.of(tables.sort())
        .filter(column -> !column.isEmpty())
        .map(column -> "sort " + column);
  }
}
