package io.statline.processor;

import io.statline.Unit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Strict rules about units: what descriptions and names say, the unit says too. */
final class UnitRules {
  private static final Pattern PERCENT =
      Pattern.compile("\\b(percent|percentages?)\\b|%", Pattern.CASE_INSENSITIVE);

  /**
   * Plural only: "switches per second" is no time. Nor is what a number stands before: "in the last 10 seconds"; and
   * "us" is a word of its own.
   */
  private static final Pattern TIME = Pattern.compile(
      "(?<![0-9])(?<![0-9]\\s)\\b((?i:nanoseconds|microseconds|milliseconds|seconds|nanos|micros|millis)"
          + "|[num]?secs?|[nµμm]s|(?<=\\bin )us|(?<=\\()us)\\b",
      Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * One problem at most: a name and a description that both miss the unit are one fault.
   *
   * @return whether there is none
   */
  boolean check(Figure figure, Problems problems) {
    if (!figure.isAmount()) {
      return true;
    }
    StatAnnotation stat = figure.component().stat();
    String name = figure.component().name();
    Matcher time = TIME.matcher(stat.desc());
    if (PERCENT.matcher(stat.desc()).find() && mayBePercent(figure)) {
      problems.add(Problem.PERCENT, stat.place("desc"), name);
      return false;
    } else if (time.find() && figure.unit().isEmpty()) {
      problems.add(Problem.TIME_UNIT, stat.place("desc"), name, time.group());
      return false;
    }
    String wireName = WireNames.snakeCase(figure.wireName());
    return UnitSuffix.of(MetricName.withoutTotal(wireName, figure.type()))
        .map(suffix -> checkName(figure, suffix, problems))
        .orElse(true);
  }

  /** Percent may be said of something else: of a time, which share of all callers saw it. */
  private static boolean mayBePercent(Figure figure) {
    return !figure.isIn(Unit.PERCENT)
        && (figure.unit().isEmpty() || figure.unit().equals(Unit.PERCENT.base()));
  }

  private static boolean checkName(Figure figure, UnitSuffix suffix, Problems problems) {
    String name = figure.component().name();
    String units =
        suffix.units().stream().map(unit -> "Unit." + unit).collect(Collectors.joining(" or "));
    Optional<UserAttribute> unit = figure.attribute("_unit");
    if (unit.isEmpty()) {
      Place place = figure.component().stat().place("name");
      problems.add(Problem.NAME_WITHOUT_UNIT, place, name, figure.wireName(), suffix.word(), units);
      return false;
    } else if (suffix.units().stream().noneMatch(figure::isIn)) {
      problems.add(
          Problem.NAME_AGAINST_UNIT,
          unit.get().place(),
          name,
          figure.wireName(),
          suffix.word(),
          units,
          figure.unitText());
      return false;
    }
    return true;
  }
}
