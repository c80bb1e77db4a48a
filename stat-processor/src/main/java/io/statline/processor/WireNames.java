package io.statline.processor;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names on the wire. */
final class WireNames {
  private static final Pattern VALID = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private WireNames() {}

  static boolean isValid(String name) {
    return VALID.matcher(name).matches();
  }

  /** {@code domsDict} becomes {@code doms_dict}, {@code HTTPServer} becomes {@code http_server}. */
  static String snakeCase(String name) {
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

  /** {@code domsDict} becomes {@code DOMS_DICT}. */
  static String constantCase(String name) {
    return snakeCase(name).toUpperCase(Locale.ROOT);
  }

  private static boolean startsWord(String name, int i) {
    if (i == 0 || !isUpper(name.charAt(i)) || name.charAt(i - 1) == '_') {
      return false;
    }
    boolean endsAcronym = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return !isUpper(name.charAt(i - 1)) || endsAcronym;
  }

  /** Only ASCII: other letters make no valid name, and some turn into ASCII in lower case. */
  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
