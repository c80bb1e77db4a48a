package io.statline.cli;

import io.statline.protocol.StatSchema;
import java.util.List;

/**
 * What metadata knows of places whose value has nothing there.
 *
 * @param schema all types
 * @param places the places
 */
record FieldKnowledge(StatSchema schema, List<Place> places) {
  static FieldKnowledge of(StatSchema schema, List<Place> places) {
    return new FieldKnowledge(schema, places);
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
    }
    List<FieldStep> rest = steps.subList(1, steps.size());
    if (meaning instanceof Meaning.Container container) {
      return knows(Meaning.ofElement(container.field(), schema), rest);
    }
    return meaning instanceof Meaning.Struct struct
        && struct.type().fields().values().stream()
            .filter(field -> steps.get(0).leadsTo(field.name()))
            .anyMatch(field -> knows(Meaning.of(field, schema), rest));
  }
}
