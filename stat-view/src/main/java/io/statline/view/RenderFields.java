package io.statline.view;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatMeta;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What records hold: the fields their metadata says, and what it does not say. */
final class RenderFields {
  private static final int MOST_UNKNOWN = 64;
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,20}");

  /** In place of the fields of a record that is none. */
  private static final String NO_RECORD = "value";

  private RenderFields() {}

  /** The fields in the order to be shown, those hidden only if all are asked for; then what is not in the metadata. */
  static List<StatField> of(StatMeta type, List<Optional<StatValue>> records, boolean all) {
    List<StatField> fields = new ArrayList<>(type.fields().values());
    fields.removeIf(field -> field.display().hide() && !all);
    fields.sort(Comparator.comparingInt(field -> field.display().order()));
    for (String name : unknown(type, records)) {
      fields.add(new StatField(name, new StatData.Unknown(""), "", Map.of(), Map.of()));
    }
    return fields;
  }

  private static Set<String> unknown(StatMeta type, List<Optional<StatValue>> records) {
    Set<String> names = new LinkedHashSet<>();
    for (Optional<StatValue> row : records) {
      if (row.isPresent() && row.get() instanceof StatValue.Members members) {
        names.addAll(members.values().keySet());
      } else if (row.isPresent() && !(row.get() instanceof StatValue.Missing)) {
        names.add(NO_RECORD);
      }
      names.removeAll(type.fields().keySet());
      if (names.size() >= MOST_UNKNOWN) {
        break;
      }
    }
    return names.stream().limit(MOST_UNKNOWN).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The field's value in each record. */
  static List<Optional<StatValue>> values(StatField field, List<Optional<StatValue>> records) {
    return records.stream()
        .map(row -> row.flatMap(value -> value(field, value)))
        .toList();
  }

  private static Optional<StatValue> value(StatField field, StatValue row) {
    if (row instanceof StatValue.Members members) {
      return Optional.ofNullable(members.values().get(field.name()));
    }
    boolean stands = field.data() instanceof StatData.Unknown
        && field.name().equals(NO_RECORD)
        && !(row instanceof StatValue.Missing);
    return stands ? Optional.of(row) : Optional.empty();
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

  /** Adds a row for each record of an array or dict; those of a set have no key of their own. */
  static void addRows(RenderRow parent, StatValue value, boolean set, List<RenderRow> rows) {
    if (value instanceof StatValue.Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        List<String> key = set ? List.of() : List.of(Integer.toString(i));
        rows.add(parent.child(key, items.values().get(i)));
      }
    } else if (value instanceof StatValue.Members members) {
      for (Map.Entry<String, StatValue> entry : ordered(members.values())) {
        rows.add(parent.child(List.of(entry.getKey()), entry.getValue()));
      }
    }
  }

  /** Numbers by size, as a server's map may have any order; other keys as they come. */
  private static List<Map.Entry<String, StatValue>> ordered(Map<String, StatValue> members) {
    List<Map.Entry<String, StatValue>> entries = new ArrayList<>(members.entrySet());
    if (members.keySet().stream().allMatch(RenderFields::isInteger)) {
      entries.sort(Comparator.comparing(entry -> new BigInteger(entry.getKey())));
    }
    return entries;
  }

  static boolean isInteger(String key) {
    return INTEGER.matcher(key).matches();
  }
}
