package io.statline.cli;

import java.util.List;

/** A line of the screen, no wider than that. */
record WatchLine(List<Part> parts) {

  /** How something is set off. */
  enum Style {
    PLAIN,
    BOLD,
    INVERSE
  }

  /** Text of one style. */
  record Part(String text, Style style) {}

  static WatchLine of(String text, Style style) {
    return new WatchLine(List.of(new Part(text, style)));
  }

  /** Without styles. */
  String text() {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return text.toString();
  }
}
