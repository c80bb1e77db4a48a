package io.statline.view;

import java.util.List;

/**
 * A figure of a record as it is shown.
 *
 * @param lines its text
 * @param spark its history as bars; empty if it has none
 */
record RenderFigure(RenderColumn column, List<String> lines, String spark) {
  /** What is narrower says nothing. */
  private static final int NARROWEST = 4;

  private static final String GAP = "  ";

  int width() {
    return RenderText.width(lines.get(0));
  }

  /** Its first line, and behind it as many of the latest bars as there is room for. */
  String first(int figures, int room) {
    String text = RenderText.pad(lines.get(0), figures, false) + GAP;
    int left = room - RenderText.width(text);
    return spark.isEmpty() || left < NARROWEST
        ? lines.get(0)
        : text + spark.substring(Math.max(0, spark.length() - left));
  }
}
