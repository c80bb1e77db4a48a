package io.statline.openmetrics;

/** Text of strangers → text that every format and every terminal bears, of bounded length. */
final class CleanText {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_VALUE = 1000;
  private static final char UNKNOWN = '\uFFFD';

  private CleanText() {}

  /** Part of a name of metric or label: ASCII letters, digits and underscores. */
  static String name(String text) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), LONGEST_NAME); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      name.append(letter || c >= '0' && c <= '9' ? c : '_');
    }
    return name.toString();
  }

  /** A whole name, which does not start with a digit. */
  static String wholeName(String name) {
    boolean starts = !name.isEmpty() && (name.charAt(0) < '0' || name.charAt(0) > '9');
    return starts ? name : "_" + name;
  }

  /** A label's value, a state or a description: any text, without what would command a terminal. */
  static String value(String text) {
    StringBuilder clean = new StringBuilder();
    int i = 0;
    while (i < Math.min(text.length(), LONGEST_VALUE)) {
      int point = text.codePointAt(i);
      clean.appendCodePoint(isPlain(point) ? point : UNKNOWN);
      i += Character.charCount(point);
    }
    return i < text.length() ? clean + "…" : clean.toString();
  }

  /** Line ends are escaped in every format; lone surrogates cannot be written in UTF-8. */
  private static boolean isPlain(int point) {
    boolean control = Character.getType(point) == Character.CONTROL;
    boolean surrogate = Character.getType(point) == Character.SURROGATE;
    return point == '\n' || point == '\t' || !control && !surrogate;
  }
}
