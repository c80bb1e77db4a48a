package io.statline.processor;

import io.statline.processor.ValueModel.Category;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is demanded with {@code -Astatline.strict=true} only. */
final class StrictRules {
  private static final Pattern PERCENT =
      Pattern.compile("\\b(percent|percentages?)\\b|%", Pattern.CASE_INSENSITIVE);

  /** Plural only: "switches per second" is no time. */
  private static final Pattern TIME = Pattern.compile(
      "\\b(nanoseconds|microseconds|milliseconds|seconds|nanos|micros|millis"
          + "|[num]?secs?|[nuµμm]s)\\b",
      Pattern.UNICODE_CHARACTER_CLASS);

  void check(RecordModel record, Problems problems) {
    if (record.stat().desc().isBlank()) {
      String what = "Record " + record.name().nestedName();
      problems.add(Problem.NO_DESCRIPTION, record.stat().place("desc"), what);
    }
    record.components().forEach(component -> check(component, problems));
  }

  private static void check(ComponentModel component, Problems problems) {
    StatAnnotation stat = component.stat();
    if (stat.desc().isBlank()) {
      String what = "Component '" + component.name() + "'";
      problems.add(Problem.NO_DESCRIPTION, stat.place("desc"), what);
    } else if (!holdsRecords(component)) {
      checkUnit(component, problems);
    }
  }

  /** Their figures have units of their own. */
  private static boolean holdsRecords(ComponentModel component) {
    return component
        .shape()
        .filter(shape -> shape.value().category() == Category.RECORD)
        .isPresent();
  }

  private static void checkUnit(ComponentModel component, Problems problems) {
    StatAnnotation stat = component.stat();
    if (PERCENT.matcher(stat.desc()).find() && !stat.unit().equals("PERCENT")) {
      problems.add(Problem.PERCENT, stat.place("desc"), component.name());
    }
    Matcher time = TIME.matcher(stat.desc());
    if (time.find() && stat.unit().isEmpty() && stat.unitName().isEmpty()) {
      problems.add(Problem.TIME_UNIT, stat.place("desc"), component.name(), time.group());
    }
  }
}
