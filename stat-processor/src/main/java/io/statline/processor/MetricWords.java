package io.statline.processor;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words in the names of metrics that {@code promtool check metrics} objects to. */
final class MetricWords {
  private static final Set<String> BASE_UNITS = Set.of(
      "amperes", "bytes", "celsius", "grams", "joules", "kelvin", "meters", "metres", "seconds",
      "volts");

  private static final Set<String> OTHER_UNITS = Set.of(
      "minutes",
      "hours",
      "days",
      "weeks",
      "kelvins",
      "fahrenheit",
      "rankine",
      "inches",
      "yards",
      "miles",
      "bits",
      "calories",
      "pounds",
      "ounces");

  private static final List<String> MULTIPLES = List.of(
      "pico", "nano", "micro", "milli", "centi", "deci", "deca", "hecto", "kilo", "kibi", "mega",
      "mibi", "giga", "gibi", "tera", "tebi", "peta", "pebi");

  private static final Set<String> ABBREVIATIONS =
      Set.of("s", "ms", "us", "ns", "sec", "b", "kb", "mb", "gb", "tb", "pb", "m", "h", "d");

  private static final Set<String> TYPES = Set.of("counter", "gauge", "summary", "histogram");

  private MetricWords() {}

  /**
   * The first such word, empty if there is none. Of units in full the first one counts, as in
   * {@code window_seconds_of_five_minutes}.
   */
  static Optional<String> misleading(String metric) {
    boolean baseUnit = false;
    for (String word : metric.split("_", -1)) {
      baseUnit |= BASE_UNITS.contains(word);
      if (ABBREVIATIONS.contains(word) || TYPES.contains(word) || !baseUnit && isOtherUnit(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  private static boolean isOtherUnit(String word) {
    return OTHER_UNITS.contains(word)
        || MULTIPLES.stream()
            .filter(word::startsWith)
            .map(multiple -> word.substring(multiple.length()))
            .anyMatch(unit -> BASE_UNITS.contains(unit) || OTHER_UNITS.contains(unit));
  }
}
