package io.statline.processor;

/** String literals in ASCII: whatever encoding javac writes the file in, the text stays what it was. */
final class Literals {
  private static final char FIRST_PRINTABLE = ' ';
  private static final char LAST_PRINTABLE = '~';

  private Literals() {}

  static String of(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars().forEach(c -> append((char) c, literal));
    return literal.append('"').toString();
  }

  private static void append(char c, StringBuilder literal) {
    switch (c) {
      case '"' -> literal.append("\\\"");
      case '\\' -> literal.append("\\\\");
      case '\n' ->
        literal.append("\\n"); // a unicode escape would end the line before the literal ends
      case '\r' -> literal.append("\\r");
      case '\t' -> literal.append("\\t");
      default -> {
        boolean printable = c >= FIRST_PRINTABLE && c <= LAST_PRINTABLE;
        literal.append(printable ? String.valueOf(c) : String.format("\\u%04x", (int) c));
      }
    }
  }
}
