package io.statline.cli;

import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the part of the metadata that a name means: a type, or a field by its path. */
final class SchemaSearch {
  private static final int MOST_LOOKS = 100_000;

  private final StatSchema schema;
  private int looks;
  private final Optional<StatMeta> start;

  /**
   * A search.
   *
   * @param start the type that paths start from, if there is one
   */
  SchemaSearch(StatSchema schema, Optional<StatMeta> start) {
    this.schema = schema;
    this.start = start;
  }

  /** The metadata of a type, of a field with the type of its records, or of what a target answers. */
  StatSchema find(String name) throws CommandException {
    Optional<StatMeta> type = schema.type(name);
    if (type.isPresent()) {
      return StatSchema.of(List.of(type.get()));
    }
    FieldPattern path = FieldPattern.parse(name);
    Map<String, StatField> found = new LinkedHashMap<>();
    start.ifPresent(
        from -> collect(new Meaning.Struct(from), path.steps(), FieldPattern.ALL, found));
    Optional<StatMeta> answer = schema.answerOf(name);
    if (found.isEmpty() && answer.isPresent()) {
      return StatSchema.of(List.of(answer.get()));
    } else if (found.isEmpty()) {
      throw new CommandException(
          ExitStatus.NO_FIELD, "there is no type, field or target '" + name + "'" + hint(name));
    }
    return described(path, found);
  }

  private void collect(
      Meaning from, List<FieldStep> steps, FieldPattern path, Map<String, StatField> found) {
    List<FieldStep> rest = steps.subList(1, steps.size());
    if (from instanceof Meaning.Container container) {
      FieldPattern any = path.then(FieldPattern.of(List.of(FieldStep.ANY)));
      add(any, container.field(), Meaning.ofElement(container.field(), schema), rest, found);
    } else if (from instanceof Meaning.Struct struct) {
      struct.type().fields().values().stream()
          .filter(field -> steps.get(0).leadsTo(field.name()))
          .forEach(field -> {
            FieldStep step = new FieldStep.Name(field.name());
            FieldPattern at = path.then(FieldPattern.of(List.of(step)));
            add(at, field, Meaning.of(field, schema), rest, found);
          });
    }
  }

  private void add(
      FieldPattern at,
      StatField field,
      Meaning meaning,
      List<FieldStep> rest,
      Map<String, StatField> found) {
    if (++looks > MOST_LOOKS) {
      return; // many stars, and types that hold one another
    } else if (rest.isEmpty()) {
      found.put(at.text(), field);
    } else {
      collect(meaning, rest, at, found);
    }
  }

  private StatSchema described(FieldPattern path, Map<String, StatField> found) {
    List<StatField> fields = new ArrayList<>();
    Set<StatMeta> types = new LinkedHashSet<>();
    found.forEach((at, field) -> {
      fields.add(new StatField(at, field.data(), field.desc(), field.user(), field.other()));
      if (field.data().element() instanceof StatKind.Struct struct) {
        schema.type(struct.name()).ifPresent(types::add);
      }
    });
    List<StatMeta> all = new ArrayList<>();
    all.add(StatMeta.builder(path.text()).fields(fields).build());
    all.addAll(types);
    return StatSchema.of(all);
  }

  private String hint(String name) {
    List<String> names = new ArrayList<>(schema.types().keySet());
    start.ifPresent(from -> SchemaPaths.of(schema, from).forEach(path -> names.add(path.text())));
    Optional<String> elsewhere =
        names.stream().filter(path -> path.endsWith("." + name)).findFirst();
    return elsewhere
        .map(path -> "; did you mean '" + path + "'?")
        .orElseGet(() -> Nearest.hint(name, names));
  }
}
