package io.statline.cli;

import io.statline.protocol.StatField;
import io.statline.protocol.StatSchema;
import io.statline.view.StatValue;
import io.statline.view.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A part of a value.
 *
 * @param path where it is
 * @param key the last step to it, for people
 * @param value what is there
 * @param meaning what metadata says about it
 */
record Place(ValuePath path, String key, StatValue value, Meaning meaning) {

  /** The whole value. */
  static Place of(Reading reading) {
    return new Place(
        ValuePath.ROOT, "", reading.sample().value(), new Meaning.Struct(reading.type()));
  }

  /** The same as a whole of its own. */
  Place asRoot() {
    return new Place(ValuePath.ROOT, key, value, meaning);
  }

  boolean isLeaf() {
    return !(value instanceof StatValue.Members || value instanceof StatValue.Items);
  }

  /** The field whose figure it is. */
  Optional<StatField> field() {
    return meaning instanceof Meaning.Figure figure
        ? Optional.of(figure.field())
        : Optional.empty();
  }

  /** Its members or elements that a step leads to. */
  List<Place> children(FieldStep step, StatSchema schema) {
    if (value instanceof StatValue.Members members) {
      return members(members.values(), step, schema);
    }
    return value instanceof StatValue.Items items ? items(items.values(), step, schema) : List.of();
  }

  private List<Place> members(Map<String, StatValue> values, FieldStep step, StatSchema schema) {
    Optional<String> name = step.name();
    Set<String> names = name.isEmpty() ? values.keySet() : Set.of(name.get());
    List<Place> children = new ArrayList<>();
    for (String each : names) {
      StatValue child = values.get(each);
      if (child != null) {
        children.add(new Place(path.member(each), each, child, meaningOf(each, schema)));
      }
    }
    return children;
  }

  private List<Place> items(List<StatValue> values, FieldStep step, StatSchema schema) {
    return IntStream.range(0, values.size())
        .filter(step::leadsTo)
        .mapToObj(
            i -> new Place(path.index(i), Integer.toString(i), values.get(i), ofElement(schema)))
        .toList();
  }

  private Meaning meaningOf(String name, StatSchema schema) {
    if (meaning instanceof Meaning.Struct struct) {
      StatField field = struct.type().fields().get(name);
      return field == null ? new Meaning.Unknown() : Meaning.of(field, schema);
    }
    return ofElement(schema);
  }

  private Meaning ofElement(StatSchema schema) {
    return meaning instanceof Meaning.Container container
        ? Meaning.ofElement(container.field(), schema)
        : new Meaning.Unknown();
  }

  /** The figures in it; itself if it is one. Empty arrays and dicts have none. */
  List<Place> leaves(StatSchema schema) {
    if (isLeaf()) {
      return List.of(this);
    }
    List<Place> leaves = new ArrayList<>();
    children(FieldStep.ANY, schema).forEach(child -> leaves.addAll(child.leaves(schema)));
    return leaves;
  }
}
