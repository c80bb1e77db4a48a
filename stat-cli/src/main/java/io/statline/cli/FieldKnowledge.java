package io.statline.cli;

import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What metadata knows of places whose value has nothing there. */
final class FieldKnowledge {

  /** Types hold one another in circles: what has been looked at need not be again. */
  private record Question(String type, int steps) {}

  private final StatSchema schema;
  private final List<Place> places;
  private final Set<Question> denied = new HashSet<>();

  FieldKnowledge(StatSchema schema, List<Place> places) {
    this.schema = schema;
    this.places = places;
  }

  /** Whether there could be something: a field that may be left out, or any entry of what is empty. */
  boolean knows(List<FieldStep> steps) {
    return places.stream().anyMatch(place -> {
      boolean noSuchKey =
          place.meaning() instanceof Meaning.Container && !steps.get(0).equals(FieldStep.ANY);
      return !noSuchKey && knows(place.meaning(), steps);
    });
  }

  private boolean knows(Meaning meaning, List<FieldStep> steps) {
    if (steps.isEmpty()) {
      return true;
    } else if (meaning instanceof Meaning.Container container) {
      Meaning element = Meaning.ofElement(container.field(), schema);
      return knows(element, steps.subList(1, steps.size()));
    }
    return meaning instanceof Meaning.Struct struct && knows(struct.type(), steps);
  }

  private boolean knows(StatMeta type, List<FieldStep> steps) {
    return denied.add(new Question(type.name(), steps.size()))
        && type.fields().values().stream()
            .filter(field -> steps.get(0).leadsTo(field.name()))
            .anyMatch(field -> knows(Meaning.of(field, schema), steps.subList(1, steps.size())));
  }
}
