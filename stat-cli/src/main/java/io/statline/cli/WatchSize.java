package io.statline.cli;

/**
 * How much a terminal shows.
 *
 * @param columns from 1 to 1000; what is outside is taken for the nearest, and 0, which is no answer, for 80
 * @param rows from 1 to 500; 0 is taken for 24
 */
record WatchSize(int columns, int rows) {
  private static final int MOST_COLUMNS = 1000;
  private static final int MOST_ROWS = 500;

  WatchSize {
    columns = columns == 0 ? 80 : Math.max(1, Math.min(columns, MOST_COLUMNS));
    rows = rows == 0 ? 24 : Math.max(1, Math.min(rows, MOST_ROWS));
  }
}
