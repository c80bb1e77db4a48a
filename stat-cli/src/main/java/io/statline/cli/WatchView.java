package io.statline.cli;

import io.statline.view.RenderOptions;
import io.statline.view.RenderTables;

/**
 * What is shown of samples.
 *
 * @param tables which rows of tables, and in which order
 * @param all whether what is zero or hidden, too
 * @param sparklines whether there are bars of the last samples
 * @param unicode whether the terminal has more than ASCII
 */
record WatchView(RenderTables tables, boolean all, boolean sparklines, boolean unicode) {

  WatchView withTables(RenderTables rows) {
    return new WatchView(rows, all, sparklines, unicode);
  }

  WatchView withAll(boolean everything) {
    return new WatchView(tables, everything, sparklines, unicode);
  }

  RenderOptions options(int columns) {
    return RenderOptions.defaults()
        .withWidth(columns)
        .withAll(all)
        .withUnicode(unicode)
        .withTables(tables);
  }
}
