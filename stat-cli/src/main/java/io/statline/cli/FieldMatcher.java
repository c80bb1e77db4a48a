package io.statline.cli;

import io.statline.protocol.StatSchema;
import java.util.ArrayList;
import java.util.List;

/** Finds what patterns mean in a value. */
final class FieldMatcher {

  /**
   * A place that was found.
   *
   * @param place the place
   * @param keys what stood where the pattern has {@code *}
   * @param keyNames what such a key is called
   */
  record Match(Place place, List<String> keys, List<String> keyNames) {
    private Match to(Place child, FieldStep step) {
      return step.equals(FieldStep.ANY)
          ? new Match(child, plus(keys, child.key()), plus(keyNames, KeyName.under(place, child)))
          : new Match(child, keys, keyNames);
    }

    private static List<String> plus(List<String> list, String last) {
      List<String> longer = new ArrayList<>(list);
      longer.add(last);
      return longer;
    }
  }

  private final StatSchema schema;
  private final Place root;

  FieldMatcher(StatSchema schema, Place root) {
    this.schema = schema;
    this.root = root;
  }

  static FieldMatcher of(Reading reading) {
    return new FieldMatcher(reading.schema(), Place.of(reading));
  }

  StatSchema schema() {
    return schema;
  }

  /**
   * The places of a pattern, in the value's order; none if there could be some, but there are not: a field that this
   * sample leaves out, or any of no entries.
   *
   * @throws CommandException if there is no such field, with the nearest there is
   */
  List<Match> matches(FieldPattern pattern) throws CommandException {
    List<Match> current = List.of(new Match(root, List.of(), List.of()));
    for (int i = 0; i < pattern.steps().size(); i++) {
      FieldStep step = pattern.steps().get(i);
      List<Match> next = new ArrayList<>();
      for (Match match : current) {
        match.place().children(step, schema).forEach(child -> next.add(match.to(child, step)));
      }
      if (next.isEmpty()) {
        requireKnown(pattern, i, current);
        return List.of();
      }
      current = next;
    }
    return current;
  }

  private void requireKnown(FieldPattern pattern, int step, List<Match> before)
      throws CommandException {
    List<Place> places = before.stream().map(Match::place).toList();
    if (!FieldKnowledge.of(schema, places)
        .knows(pattern.steps().subList(step, pattern.steps().size()))) {
      throw NoField.at(pattern, step, places, this);
    }
  }

  Place root() {
    return root;
  }
}
