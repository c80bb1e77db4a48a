package io.statline.cli;

import org.jline.utils.WCWidth;

/** Text as a terminal shows it: by the columns it takes, and without what would command it. */
final class WatchText {

  private WatchText() {}

  /** The columns that a harmless text takes. */
  static int width(String text) {
    return text.codePoints().map(WatchText::width).sum();
  }

  private static int width(int point) {
    return Math.max(0, WCWidth.wcwidth(point));
  }

  /** As much of the start as fits; harmless. */
  static String clip(String text, int columns) {
    StringBuilder kept = new StringBuilder();
    int left = columns;
    for (int i = 0; i < text.length() && left >= 0; ) {
      int point = text.codePointAt(i);
      int shown = isHarmful(Character.getType(point)) ? ' ' : point;
      left -= width(shown);
      if (left >= 0) {
        kept.appendCodePoint(shown);
      }
      i += Character.charCount(point);
    }
    return kept.toString();
  }

  /** Exactly so wide. */
  static String fit(String text, int columns) {
    String kept = clip(text, columns);
    return kept + " ".repeat(Math.max(0, columns - width(kept)));
  }

  /** Whether a terminal might obey a character of that type, or whoever reads it be deceived. */
  static boolean isHarmful(int type) {
    return switch (type) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
