package io.statline.protocol;

import java.util.Map;

/**
 * Layout hints of a type or field, as {@link io.statline.Display} says them.
 *
 * @param label a short name for people, empty if there is none
 * @param order where it stands among its siblings: smaller first; 0 if not said
 * @param hide whether it is left out unless all is asked for
 * @param group a heading it stands under, empty if there is none
 * @param precision digits after the point, from 0 to 9; −1 if not said
 * @since 0.1.0
 */
public record StatDisplay(String label, int order, boolean hide, String group, int precision) {
  private static final int MOST_DIGITS = 9;
  private static final int LONGEST_INTEGER = "-2147483648".length();

  /** What these attributes say; those that make no sense say nothing. */
  static StatDisplay of(Map<String, String> user) {
    int precision = integer(user, "precision", -1);
    return new StatDisplay(
        text(user, "label"),
        integer(user, "order", 0),
        text(user, "hide").equals("true"),
        text(user, "group"),
        precision < 0 || precision > MOST_DIGITS ? -1 : precision);
  }

  private static String text(Map<String, String> user, String hint) {
    return user.getOrDefault("_display_" + hint, "");
  }

  private static int integer(Map<String, String> user, String hint, int otherwise) {
    String text = text(user, hint);
    // the exception, which has the text in it, would cost more than all the rest of a table's cell
    if (text.isEmpty() || text.length() > LONGEST_INTEGER) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException senseless) {
      return otherwise;
    }
  }
}
