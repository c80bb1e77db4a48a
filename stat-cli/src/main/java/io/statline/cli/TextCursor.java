package io.statline.cli;

import java.util.function.IntPredicate;

/** A place in a text that is being read by hand. */
final class TextCursor {
  /** What {@link #peek} says at the end. */
  static final char END = '\0';

  private final String text;
  private int position;

  TextCursor(String text) {
    this.text = text;
  }

  int position() {
    return position;
  }

  boolean isAtEnd() {
    return position >= text.length();
  }

  /** The next character, which stays. */
  char peek() {
    return isAtEnd() ? END : text.charAt(position);
  }

  /** The next character, which is passed. */
  char next() {
    char next = peek();
    position++;
    return next;
  }

  /** Passes this if it comes next. */
  boolean take(String expected) {
    if (!text.startsWith(expected, position)) {
      return false;
    }
    position += expected.length();
    return true;
  }

  /** Passes what consists of such characters. */
  String takeWhile(IntPredicate isPart) {
    int start = position;
    while (!isAtEnd() && isPart.test(text.charAt(position))) {
      position++;
    }
    return text.substring(start, position);
  }

  void skipSpaces() {
    takeWhile(Character::isWhitespace);
  }

  void backTo(int earlier) {
    position = earlier;
  }

  /** What was passed since then. */
  String since(int start) {
    return text.substring(start, position);
  }

  SyntaxFault fault(String message) {
    return faultAt(Math.min(position, text.length()), message);
  }

  SyntaxFault faultAt(int place, String message) {
    return new SyntaxFault(text, place, message);
  }

  /** What comes next, for messages. */
  String found() {
    return isAtEnd()
        ? "the text ends"
        : "'" + SafeText.line(Character.toString(text.codePointAt(position))) + "' comes";
  }
}
