package io.statline.view;

import java.util.List;
import java.util.function.Function;

/** Collects lines: harmless ones, none wider than allowed, and not more than anybody scrolls through. */
final class RenderOutput {
  private static final int MOST_LINES = 20_000;
  private static final String END = "(and so on)\n";

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
      text.append(END);
    }
    lines++;
  }

  /** Adds an empty line between parts. */
  void gap() {
    if (lines > 0) {
      line("");
    }
  }

  /** Says that there was more than is shown. */
  void end() {
    if (lines <= MOST_LINES) { // else that was said already
      text.append(END);
    }
  }

  /** Adds names of what was left out, as many as fit in one line; nothing if there are none. */
  <T> void names(String indent, String what, List<T> named, Function<T, String> name) {
    if (!named.isEmpty()) {
      String start = indent + what + ": ";
      int room = options.width() - RenderText.width(start);
      // each takes a column at least, and to make the names of all could take more than memory
      List<String> first = named.stream().limit(options.width()).map(name).toList();
      line(start + RenderText.list(first, ", ", named.size(), room, options.symbols()));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
