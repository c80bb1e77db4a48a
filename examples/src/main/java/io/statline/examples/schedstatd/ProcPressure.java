package io.statline.examples.schedstatd;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of {@code /proc/pressure/cpu}: {@code some avg10=2.10 avg60=3.15 avg300=2.13 total=25622178} and a second
 * line, {@code full}, in kernels since 5.13.
 */
final class ProcPressure {
  private static final Pattern SOME = Pattern.compile(
      "^some avg10=(\\d+\\.\\d+) avg60=(\\d+\\.\\d+) avg300=(\\d+\\.\\d+) total=(\\d{1,20})\\b",
      Pattern.MULTILINE);

  private ProcPressure() {}

  static Optional<PressureStats> parse(String text) {
    Matcher found = SOME.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    var total = Words.of(found.group(4)).number(0);
    if (total.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new PressureStats(
        Double.parseDouble(found.group(1)),
        Double.parseDouble(found.group(2)),
        Double.parseDouble(found.group(3)),
        total.getAsLong()));
  }
}
