package io.statline.view;

import io.statline.protocol.StatField;
import java.util.Optional;

/** The history of a figure as a row of bars: rates from zero to the highest, other figures from the lowest. */
final class RenderSpark {
  /** In a table. */
  static final int IN_CELL = 16;

  /** In a line of its own. */
  static final int IN_LINE = 32;

  private RenderSpark() {}

  /** Of a figure of a row; empty if it has no history. */
  static String text(RenderContext context, RenderRow row, RenderColumn column, int width) {
    if (context.history().isEmpty()) {
      return "";
    }
    Optional<ValuePath> path = row.path(column.names());
    return path.map(context.history()::raw)
        .map(figures -> text(figures, isRate(column.field()), width, context.symbols()))
        .orElse("");
  }

  private static boolean isRate(StatField field) {
    return switch (field.kind()) {
      case COUNTER, RATE, DELTA -> true;
      default -> false;
    };
  }

  static String text(float[] figures, boolean fromZero, int width, RenderSymbols symbols) {
    int start = Math.max(0, figures.length - width);
    float low = fromZero ? 0 : Float.POSITIVE_INFINITY;
    float high = fromZero ? 0 : Float.NEGATIVE_INFINITY;
    for (int i = start; i < figures.length; i++) {
      low = Float.isNaN(figures[i]) ? low : Math.min(low, figures[i]);
      high = Float.isNaN(figures[i]) ? high : Math.max(high, figures[i]);
    }
    StringBuilder bars = new StringBuilder();
    for (int i = start; i < figures.length; i++) {
      double share = high > low ? ((double) figures[i] - low) / ((double) high - low) : 0;
      bars.append(Float.isNaN(figures[i]) ? ' ' : symbols.level(share));
    }
    return bars.toString();
  }
}
