package io.statline.cli;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import io.statline.view.StatValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table as a sample of its own metadata, for people to be shown: its columns are fields, in their order. */
final class TableReading {
  private static final String ROW = "row";

  private TableReading() {}

  static Reading of(Table table, Reading reading) {
    StatMeta row = row(table);
    if (table.keyNames().isEmpty()) {
      return reading.with(
          StatSchema.of(List.of(row)), row, members(table, table.rows().get(0)));
    }
    String title = table.title().isEmpty() ? "rows" : table.title();
    StatMeta top = StatMeta.builder(title)
        .field(title, StatData.dictOf(StatKind.STRING, StatKind.struct(ROW)), "")
        .build();
    Map<String, StatValue> rows = new LinkedHashMap<>();
    table.rows().forEach(each -> rows.put(String.join(" ", each.keys()), members(table, each)));
    return reading.with(
        StatSchema.of(List.of(top, row)),
        top,
        new StatValue.Members(Map.of(title, new StatValue.Members(rows))));
  }

  private static StatMeta row(Table table) {
    List<StatField> fields = new ArrayList<>();
    table.columns().forEach((name, known) -> fields.add(field(name, known)));
    StatMeta.Builder row = StatMeta.builder(ROW).fields(fields);
    return table.keyNames().isEmpty()
        ? row.build()
        : row.user("_om_label=" + String.join(" ", table.keyNames())).build();
  }

  /** A field of the column's name, where it was asked for. */
  private static StatField field(String name, Optional<StatField> known) {
    StatKind kind = known.map(field -> field.data().element()).orElse(StatKind.STRING);
    Map<String, String> user = new LinkedHashMap<>(known.map(StatField::user).orElse(Map.of()));
    user.keySet().removeIf(key -> key.startsWith("_display_") && !key.equals("_display_precision"));
    user.remove("_buckets"); // one of them is a plain number
    return new StatField(name, StatData.of(kind), "", user, Map.of());
  }

  private static StatValue members(Table table, Table.Row row) {
    Map<String, StatValue> cells = new LinkedHashMap<>();
    table.columns().keySet().forEach(name -> {
      StatValue value = row.values().get(name);
      if (value != null) {
        cells.put(name, value);
      }
    });
    return new StatValue.Members(cells);
  }
}
