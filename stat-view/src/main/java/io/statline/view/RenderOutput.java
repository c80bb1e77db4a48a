package io.statline.view;

import java.util.List;

/** Collects lines: harmless ones, none wider than allowed, and not more than anybody scrolls through. */
final class RenderOutput {
  private static final int MOST_LINES = 20_000;

  private final StringBuilder text = new StringBuilder();
  private final RenderOptions options;
  private int lines;

  RenderOutput(RenderOptions options) {
    this.options = options;
  }

  /** Adds a line; what does not fit ends in an ellipsis. */
  void line(String line) {
    if (lines < MOST_LINES) {
      text.append(RenderText.clip(line, options.width(), options.symbols()).stripTrailing());
      text.append('\n');
    } else if (lines == MOST_LINES) {
      text.append("(and so on)\n");
    }
    lines++;
  }

  /** Adds an empty line between parts. */
  void gap() {
    if (lines > 0) {
      line("");
    }
  }

  /** Adds names of what was left out, as many as fit in one line; nothing if there are none. */
  void names(String indent, String what, List<String> names) {
    if (!names.isEmpty()) {
      String start = indent + what + ": ";
      int room = options.width() - RenderText.width(start);
      line(start + RenderText.list(names, ", ", names.size(), room, options.symbols()));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
