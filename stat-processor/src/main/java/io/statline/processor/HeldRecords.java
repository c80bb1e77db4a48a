package io.statline.processor;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** The records that others hold, from this compilation or found compiled. What is wrong with them is said elsewhere. */
final class HeldRecords {
  private final RecordReader reader;
  private final Map<TypeElement, RecordModel> models = new HashMap<>();

  /** For one round: elements do not outlive theirs. */
  HeldRecords(RecordReader reader) {
    this.reader = reader;
  }

  /** The record that a component holds; empty if there is none, or it waits for the next round. */
  Optional<RecordModel> in(ComponentModel component) {
    return Cycles.records(component.place().element().asType()).stream()
        .filter(type -> !Unresolved.isIn(type))
        .findFirst()
        .map(this::model);
  }

  /** All records whose metrics come by a component, from the outside in. */
  Map<TypeElement, RecordModel> exportedBy(ComponentModel component) {
    Map<TypeElement, RecordModel> found = new LinkedHashMap<>();
    collect(component, found);
    return found;
  }

  private void collect(ComponentModel component, Map<TypeElement, RecordModel> found) {
    Figure figure = new Figure(component);
    if (!figure.holdsRecords() || figure.isSkipped()) {
      return;
    }
    in(component)
        .filter(record -> found.putIfAbsent(record.element(), record) == null)
        .ifPresent(record -> record.components().forEach(next -> collect(next, found)));
  }

  private RecordModel model(TypeElement type) {
    return models.computeIfAbsent(type, record -> reader.read(record, new Problems()));
  }
}
