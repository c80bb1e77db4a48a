package io.statline.view;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatMeta;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What records of one type hold: the fields their metadata says, and what it does not say. */
final class RenderFields {
  private static final int MOST_UNKNOWN = 64;

  /** In place of the fields of a record that is none. */
  private static final String NO_RECORD = "value";

  private final StatMeta type;
  private final List<Optional<StatValue>> records;
  private final Set<String> present = new LinkedHashSet<>();

  RenderFields(StatMeta type, List<Optional<StatValue>> records) {
    this.type = type;
    this.records = records;
    records.forEach(record -> record.ifPresent(this::addNames));
  }

  private void addNames(StatValue value) {
    if (value instanceof StatValue.Members members) {
      present.addAll(members.values().keySet());
    } else if (!(value instanceof StatValue.Missing)) {
      present.add(NO_RECORD);
    }
  }

  /** What the metadata does not say. */
  List<StatField> unknown() {
    return present.stream()
        .filter(name -> !type.fields().containsKey(name))
        .limit(MOST_UNKNOWN)
        .map(name -> new StatField(name, new StatData.Unknown(""), "", Map.of(), Map.of()))
        .toList();
  }

  /** Whether a record has it: most of a stranger's many fields may be in none. */
  boolean isPresent(StatField field) {
    return present.contains(field.name());
  }

  /** The field's value in each record. */
  List<Optional<StatValue>> values(StatField field) {
    return records.stream()
        .map(record -> record.flatMap(value -> value(field, value)))
        .toList();
  }

  private static Optional<StatValue> value(StatField field, StatValue record) {
    if (record instanceof StatValue.Members members) {
      return Optional.ofNullable(members.values().get(field.name()));
    }
    boolean stands = field.data() instanceof StatData.Unknown
        && field.name().equals(NO_RECORD)
        && !(record instanceof StatValue.Missing);
    return stands ? Optional.of(record) : Optional.empty();
  }

  /** Whether the value holds records as the field says. */
  static boolean isTable(StatField field, StatValue value) {
    return field.data() instanceof StatData.Array
            && value instanceof StatValue.Items items
            && !items.values().isEmpty()
        || field.data() instanceof StatData.Dict
            && value instanceof StatValue.Members members
            && !members.values().isEmpty();
  }
}
