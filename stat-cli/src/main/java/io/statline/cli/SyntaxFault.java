package io.statline.cli;

import java.util.List;

/** Something written in a way that cannot be read, and where. */
final class SyntaxFault extends CommandException {
  private static final long serialVersionUID = 1L;
  private static final int WIDEST = 200;

  private final String text;
  private final int position;

  /**
   * A fault.
   *
   * @param text what was written
   * @param position where in it, from 0; its length for the end
   */
  SyntaxFault(String text, int position, String message) {
    super(ExitStatus.USAGE, message);
    this.text = text;
    this.position = position;
  }

  int position() {
    return position;
  }

  /** The text, and a caret under the place; nothing if that is too far right to see. */
  @Override
  List<String> details() {
    int column = text.codePointCount(0, position);
    return column > WIDEST
        ? List.of()
        : List.of("  " + SafeText.clip(text, 2 * WIDEST), "  " + " ".repeat(column) + "^");
  }
}
