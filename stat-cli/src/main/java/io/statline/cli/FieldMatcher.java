package io.statline.cli;

import io.statline.protocol.StatSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
   * How far a pattern leads.
   *
   * @param matches where to
   * @param steps after how many steps: if not all, the next one leads nowhere
   */
  private record Walk(List<Match> matches, int steps) {
    List<Place> places() {
      return matches.stream().map(Match::place).toList();
    }
  }

  /**
   * The places of a pattern, in the value's order; none if there could be some, but there are not: a field that this
   * sample leaves out, or any of no entries.
   *
   * @throws CommandException if there is no such field, with the nearest there is
   */
  List<Match> matches(FieldPattern pattern) throws CommandException {
    Walk walk = walk(pattern);
    return known(pattern, walk)
        .orElseThrow(() -> NoField.at(pattern, walk.steps(), walk.places(), this));
  }

  /** The same; empty if there is no such field. */
  Optional<List<Match>> find(FieldPattern pattern) {
    return known(pattern, walk(pattern));
  }

  private Optional<List<Match>> known(FieldPattern pattern, Walk walk) {
    List<FieldStep> rest = pattern.steps().subList(walk.steps(), pattern.steps().size());
    if (rest.isEmpty()) {
      return Optional.of(walk.matches());
    }
    return new FieldKnowledge(schema, walk.places()).knows(rest)
        ? Optional.of(List.of())
        : Optional.empty();
  }

  private Walk walk(FieldPattern pattern) {
    List<Match> current = List.of(new Match(root, List.of(), List.of()));
    for (int i = 0; i < pattern.steps().size(); i++) {
      FieldStep step = pattern.steps().get(i);
      List<Match> next = new ArrayList<>();
      for (Match match : current) {
        match.place().children(step, schema).forEach(child -> next.add(match.to(child, step)));
      }
      if (next.isEmpty()) {
        return new Walk(current, i);
      }
      current = next;
    }
    return new Walk(current, pattern.steps().size());
  }

  Place root() {
    return root;
  }
}
