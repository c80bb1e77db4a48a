package io.statline.view;

import io.statline.protocol.StatField;
import io.statline.protocol.StatMeta;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * What one rendering may cost, all its tables together: each may be small where a stranger's reply has many. And what
 * it has read of the metadata, whose attributes may be long, so that each is read once.
 */
final class RenderWork {
  /** 4096 rows of a hundred figures. */
  private static final int MOST_CELLS = 4096 * 100;

  private static final int MOST_SEARCHES = 1 << 16;
  private static final int MOST_ROWS_OF_A_TABLE = 1 << 17;
  private static final int MOST_ROWS = 4 * MOST_ROWS_OF_A_TABLE;

  // by identity: to compare metadata would be to read all of it
  private final IdentityHashMap<StatMeta, List<StatField>> fields = new IdentityHashMap<>();
  private final IdentityHashMap<StatField, HistogramField> histograms = new IdentityHashMap<>();
  private final IdentityHashMap<StatField, List<String>> names = new IdentityHashMap<>();
  private final IdentityHashMap<StatMeta, RenderSort> sorts = new IdentityHashMap<>();
  private final boolean all;
  private int rowsLeft = MOST_ROWS;
  private int searchesLeft = MOST_SEARCHES;
  private int cellsLeft = MOST_CELLS;
  private boolean spent;

  /** With what is hidden, or without. */
  RenderWork(boolean all) {
    this.all = all;
  }

  /** Takes so many cells of what is left; if that is less, the rendering ends here. */
  boolean takes(int cells) {
    spent |= cells > cellsLeft;
    cellsLeft -= spent ? 0 : cells;
    return !spent;
  }

  /** How many rows a table may be chosen from: what a stranger's tables are sorted from is bounded all together. */
  int rowsToLookAt() {
    return Math.min(rowsLeft, MOST_ROWS_OF_A_TABLE);
  }

  /** Takes so many of them. */
  void looksAt(int rows) {
    rowsLeft -= Math.min(rows, rowsLeft);
  }

  /** Takes one more field that may be what tables are sorted by, unless there were too many. */
  boolean searches() {
    return searchesLeft > 0 && searchesLeft-- > 0;
  }

  /** What a table of the type is sorted by. */
  RenderSort sort(StatMeta type, Function<StatMeta, RenderSort> search) {
    return sorts.computeIfAbsent(type, search);
  }

  /** Whether there was more than it may cost. */
  boolean isSpent() {
    return spent;
  }

  /** The fields in the order to be shown, those hidden only if all are asked for. */
  List<StatField> fields(StatMeta type) {
    return fields.computeIfAbsent(
        type,
        any -> any.fields().values().stream()
            .filter(field -> all || !field.display().hide())
            .sorted(Comparator.comparingInt(field -> field.display().order()))
            .toList());
  }

  /** What the field is as a histogram. */
  HistogramField histogram(StatField field) {
    return histograms.computeIfAbsent(field, HistogramField::new);
  }

  /** The names of the field's values. */
  List<String> names(StatField field) {
    return names.computeIfAbsent(field, StatField::values);
  }
}
