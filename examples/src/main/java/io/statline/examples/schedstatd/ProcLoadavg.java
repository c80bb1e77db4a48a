package io.statline.examples.schedstatd;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of {@code /proc/loadavg}, such as {@code 0.14 0.11 0.06 1/90 5534}. */
final class ProcLoadavg {
  private static final String AVERAGE = "(\\d+\\.\\d+)\\s+";
  private static final Pattern FORM =
      Pattern.compile(AVERAGE + AVERAGE + AVERAGE + "(\\d{1,18})/(\\d{1,18})\\b.*", Pattern.DOTALL);

  private ProcLoadavg() {}

  static Optional<LoadStats> parse(String text) {
    Matcher found = FORM.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    return Optional.of(new LoadStats(
        Double.parseDouble(found.group(1)),
        Double.parseDouble(found.group(2)),
        Double.parseDouble(found.group(3)),
        Long.parseLong(found.group(4)),
        Long.parseLong(found.group(5))));
  }
}
