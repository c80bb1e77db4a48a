package io.statline.cli;

import io.statline.view.StatValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says that there is no such field, and which was probably meant. */
final class NoField {
  private static final int MOST_NAMES = 5000;
  private static final int SHOWN = 12;

  private NoField() {}

  /**
   * The fault.
   *
   * @param step the step of the pattern that leads nowhere
   * @param places where it should start from
   */
  static CommandException at(
      FieldPattern pattern, int step, List<Place> places, FieldMatcher matcher) {
    Set<String> names = names(places);
    return new CommandException(
        ExitStatus.NO_FIELD,
        "there is no '" + pattern.text() + "'"
            + nearest(pattern, step, names)
                .or(() -> elsewhere(pattern, matcher))
                .map(right -> "; did you mean '" + right + "'?")
                .orElseGet(() -> choice(pattern.first(step), names)));
  }

  private static Set<String> names(List<Place> places) {
    Set<String> names = new LinkedHashSet<>();
    for (Place place : places) {
      if (place.meaning() instanceof Meaning.Struct struct) {
        names.addAll(struct.type().fields().keySet());
      }
      if (place.value() instanceof StatValue.Members members && names.size() < MOST_NAMES) {
        names.addAll(members.values().keySet());
      }
    }
    return names;
  }

  private static Optional<String> nearest(FieldPattern pattern, int step, Set<String> names) {
    return pattern
        .steps()
        .get(step)
        .name()
        .flatMap(wrong -> Nearest.to(wrong, names))
        .map(right -> {
          List<FieldStep> steps = new ArrayList<>(pattern.steps());
          steps.set(step, new FieldStep.Name(right));
          return FieldPattern.of(steps).text();
        });
  }

  /** A field that ends like this, anywhere. */
  private static Optional<String> elsewhere(FieldPattern pattern, FieldMatcher matcher) {
    Optional<String> last = last(pattern);
    if (last.isEmpty() || !(matcher.root().meaning() instanceof Meaning.Struct top)) {
      return Optional.empty();
    }
    return SchemaPaths.of(matcher.schema(), top.type()).stream()
        .filter(path -> last(path).equals(last))
        .map(FieldPattern::text)
        .findFirst();
  }

  private static Optional<String> last(FieldPattern pattern) {
    return pattern.steps().get(pattern.steps().size() - 1).name();
  }

  private static String choice(FieldPattern parent, Set<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    String where = parent.steps().isEmpty()
        ? ""
        : " in '" + FieldPattern.of(parent.steps()).text() + "'";
    String more = names.size() > SHOWN ? ", ..." : "";
    return "; there are" + where + ": "
        + String.join(", ", names.stream().limit(SHOWN).toList()) + more;
  }
}
