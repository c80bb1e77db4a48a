package io.statline.cli;

import java.util.ArrayList;
import java.util.List;

/** Text → {@link FieldPattern}. */
final class FieldParser {
  private static final int MOST_STEPS = 100;
  private static final int HEX = 16;
  private static final int ESCAPE_DIGITS = 4;

  private final TextCursor cursor;
  private final List<FieldStep> steps = new ArrayList<>();

  private FieldParser(TextCursor cursor) {
    this.cursor = cursor;
  }

  /** The pattern that comes next: it ends where a path cannot go on. */
  static FieldPattern parse(TextCursor cursor) throws SyntaxFault {
    int start = cursor.position();
    FieldParser parser = new FieldParser(cursor);
    parser.steps();
    return new FieldPattern(cursor.since(start), parser.steps);
  }

  private void steps() throws SyntaxFault {
    steps.add(cursor.peek() == '[' ? inBrackets() : simple());
    while (cursor.peek() == '.' || cursor.peek() == '[') {
      if (steps.size() == MOST_STEPS) {
        throw cursor.fault("a field has " + MOST_STEPS + " steps at most");
      }
      steps.add(cursor.take(".") ? simple() : inBrackets());
    }
  }

  private FieldStep simple() throws SyntaxFault {
    if (cursor.take("*")) {
      return FieldStep.ANY;
    }
    String name = cursor.takeWhile(FieldParser::isSimple);
    if (name.isEmpty()) {
      throw cursor.fault("a field's name, '*' or '[' should come, but " + cursor.found());
    }
    return step(name);
  }

  private static boolean isSimple(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || Character.isSurrogate((char) c);
  }

  private static FieldStep step(String name) {
    return name.chars().allMatch(c -> c >= '0' && c <= '9')
        ? new FieldStep.Index(name)
        : new FieldStep.Name(name);
  }

  private FieldStep inBrackets() throws SyntaxFault {
    cursor.next();
    FieldStep step = cursor.peek() == '"' ? new FieldStep.Name(string()) : simple();
    if (!cursor.take("]")) {
      throw cursor.fault("']' should come, but " + cursor.found());
    }
    return step;
  }

  /** A string as in JSON. */
  private String string() throws SyntaxFault {
    int start = cursor.position();
    cursor.next();
    StringBuilder text = new StringBuilder();
    while (cursor.peek() != '"') {
      if (cursor.isAtEnd()) {
        throw cursor.faultAt(start, "this string has no end: a '\"' is missing");
      }
      char c = cursor.next();
      text.append(c == '\\' ? escaped() : c);
    }
    cursor.next();
    return text.toString();
  }

  private char escaped() throws SyntaxFault {
    int start = cursor.position() - 1; // the backslash
    char c = cursor.next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode(start);
      default -> throw cursor.faultAt(start, "there is no such escape: write \\\\ for a backslash");
    };
  }

  private char unicode(int start) throws SyntaxFault {
    int unit = 0;
    for (int i = 0; i < ESCAPE_DIGITS; i++) {
      int digit = cursor.isAtEnd() ? -1 : Character.digit(cursor.next(), HEX);
      if (digit < 0) {
        throw cursor.faultAt(start, "\\u has four hexadecimal digits, such as \\u00b5");
      }
      unit = unit * HEX + digit;
    }
    return (char) unit;
  }
}
