package io.statline.view;

/**
 * Which rows tables show, and in which order. Each table goes by it as far as it can: one that has no such column keeps
 * the order it has.
 *
 * @param sort the column to sort by, in the words of its heading, or their last part if that is enough
 *     ({@code run_time} for {@code queue.run_time}), or in those of the wire; the case does not matter; empty: as the
 *     server sends them
 * @param descending whether the largest comes first; what is missing comes last either way
 * @param filter what one of a row's keys has in it, or fits if it is a pattern with {@code *} or {@code ?}; the case does
 *     not matter; empty: all rows; sets, whose rows have no keys, are always shown whole
 * @since 0.1.0
 */
public record RenderTables(String sort, boolean descending, String filter) {
  private static final RenderTables DEFAULTS = new RenderTables("", false, "");

  /** All rows, as the server sends them. */
  public static RenderTables defaults() {
    return DEFAULTS;
  }

  /** The same sorted by a column. */
  public RenderTables withSort(String column, boolean largestFirst) {
    return new RenderTables(column, largestFirst, filter);
  }

  /** The same of the rows with such a key. */
  public RenderTables withFilter(String text) {
    return new RenderTables(sort, descending, text);
  }
}
