package io.statline.openmetrics;

/** Names → lower-case snake_case, as names of records become names on the wire. */
final class SnakeCase {
  private SnakeCase() {}

  /** {@code domsDict} becomes {@code doms_dict}, {@code HTTPServer} becomes {@code http_server}. */
  static String of(String name) {
    StringBuilder snake = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (startsWord(name, i)) {
        snake.append('_');
      }
      char c = name.charAt(i);
      snake.append(isUpper(c) ? Character.toLowerCase(c) : c);
    }
    return snake.toString();
  }

  private static boolean startsWord(String name, int i) {
    if (i == 0 || !isUpper(name.charAt(i)) || name.charAt(i - 1) == '_') {
      return false;
    }
    boolean endsAcronym = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return !isUpper(name.charAt(i - 1)) || endsAcronym;
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
