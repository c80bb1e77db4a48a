package io.statline.openmetrics;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The HTTP header {@code Accept}: what a reader likes, and how much.
 *
 * @param text its value, in which nothing has to make sense
 */
record AcceptHeader(String text) {
  private static final int LONGEST = 4096;

  /** How much it likes a content type, from 0 to 1: the most of all entries that name it, with its parameters or none. */
  double quality(String contentType) {
    String[] offered = contentType.split(";", -1);
    double best = 0;
    for (String entry : text.substring(0, Math.min(text.length(), LONGEST)).split(",", -1)) {
      String[] parts = entry.split(";", -1);
      if (parts[0].strip().equalsIgnoreCase(offered[0])) {
        best = Math.max(best, quality(parameters(parts), parameters(offered)));
      }
    }
    return best;
  }

  private static Map<String, String> parameters(String... parts) {
    Map<String, String> parameters = new HashMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].strip().split("=", 2);
      String value = pair.length == 2 ? pair[1].strip().replace("\"", "") : "";
      parameters.put(pair[0].strip().toLowerCase(Locale.ROOT), value);
    }
    return parameters;
  }

  private static double quality(Map<String, String> said, Map<String, String> offered) {
    boolean fits = offered.entrySet().stream()
        .allMatch(each ->
            said.getOrDefault(each.getKey(), each.getValue()).equalsIgnoreCase(each.getValue()));
    return fits ? number(said.getOrDefault("q", "1")) : 0;
  }

  private static double number(String text) {
    // three digits are all that the protocol allows; more would be parsed for no use
    return text.matches("(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)") ? Double.parseDouble(text) : 0;
  }
}
