package io.statline.cli;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Metadata without the fields that are not meant: whoever shows all of the rest shows what was asked for. */
final class SchemaPruning {

  /** Types hold one another in circles; what is pruned alike is pruned once. */
  private record Part(String type, List<List<FieldStep>> ways) {}

  private final StatSchema schema;
  private final Map<Part, String> done = new HashMap<>();
  private final Map<String, StatMeta> types;

  private SchemaPruning(StatSchema schema) {
    this.schema = schema;
    this.types = new LinkedHashMap<>(schema.types());
  }

  /** A sample of which only what the patterns lead to is left. */
  static Reading prune(Reading reading, List<FieldPattern> patterns) {
    SchemaPruning pruning = new SchemaPruning(reading.schema());
    StatMeta type = pruning.pruned(
        reading.type(), patterns.stream().map(FieldPattern::steps).toList());
    return reading.with(
        new StatSchema(pruning.types), type, Pruning.prune(reading.sample().value(), patterns));
  }

  /** A type may be pruned in several ways, so that each has a name of its own. */
  private StatMeta pruned(StatMeta type, List<List<FieldStep>> ways) {
    if (Pruning.isWhole(ways)) {
      return type;
    }
    Part part = new Part(type.name(), ways);
    StatMeta known = types.get(done.getOrDefault(part, ""));
    if (known != null) {
      return known;
    }
    String name = type.name() + " of " + types.size();
    types.put(name, type); // the name is taken
    Map<String, StatField> fields = new LinkedHashMap<>();
    type.fields()
        .values()
        .forEach(field -> pruned(field, ways).ifPresent(kept -> fields.put(kept.name(), kept)));
    StatMeta pruned = new StatMeta(name, false, type.desc(), type.user(), fields, Map.of());
    types.put(name, pruned);
    done.put(part, name);
    return pruned;
  }

  private Optional<StatField> pruned(StatField field, List<List<FieldStep>> ways) {
    List<List<FieldStep>> next = ways.stream()
        .filter(way -> way.get(0).leadsTo(field.name()))
        .map(Pruning::rest)
        .toList();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Pruning.isWhole(next) ? field : inside(field, next));
  }

  /** Entries differ in keys, but have one type: it keeps what is meant of any of them. */
  private StatField inside(StatField field, List<List<FieldStep>> ways) {
    List<List<FieldStep>> next = field.data() instanceof StatData.Datum
        ? ways
        : ways.stream().map(Pruning::rest).toList();
    return Pruning.isWhole(next)
        ? field
        : struct(field)
            .map(type -> withElement(field, StatKind.struct(pruned(type, next).name())))
            .orElse(field);
  }

  private Optional<StatMeta> struct(StatField field) {
    return field.data().element() instanceof StatKind.Struct struct
        ? schema.type(struct.name())
        : Optional.empty();
  }

  private static StatField withElement(StatField field, StatKind element) {
    StatData data = field.data();
    StatData changed = StatData.of(element);
    if (data instanceof StatData.Array) {
      changed = StatData.arrayOf(element);
    } else if (data instanceof StatData.Dict dict) {
      changed = StatData.dictOf(dict.key(), element);
    }
    return new StatField(field.name(), changed, field.desc(), field.user(), field.other());
  }
}
