package io.statline.openmetrics;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import io.statline.view.StatValue;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The statistics of real systems as metadata, such as their servers could send it. */
final class ForeignSchemas {
  static final String ROOT = "Root";
  private static final Map<String, List<String>> KINDS = Map.ofEntries(
      Map.entry("age", List.of("_kind=gauge")),
      Map.entry("bool", List.of("_type=bool")),
      Map.entry("config", List.of("_kind=limit")),
      Map.entry("cumulative", List.of("_kind=counter")),
      Map.entry("display", List.of("_kind=info")),
      Map.entry("duration", List.of("_kind=gauge")),
      Map.entry("histogram:log2", List.of("_buckets=log2:1")),
      Map.entry("instant", List.of("_kind=gauge")),
      Map.entry("key", List.of("_kind=id")),
      Map.entry("label", List.of("_kind=id")),
      Map.entry("log2-histogram", List.of("_kind=histogram", "_buckets=log2:1")),
      Map.entry("max", List.of("_kind=peak")),
      Map.entry("min", List.of("_kind=low")),
      Map.entry("nested", List.of()),
      Map.entry("output", List.of("_kind=info")),
      Map.entry("summary", List.of()));
  private static final Map<String, List<String>> UNITS = Map.of(
      "MiB", List.of("_unit=bytes", "_scale=2^20"),
      "Hz", List.of("_unit=hertz"),
      "bytes", List.of("_unit=bytes"),
      "ms", List.of("_unit=seconds", "_scale=1e-3"),
      "ns", List.of("_unit=seconds", "_scale=1e-9"),
      "us", List.of("_unit=seconds", "_scale=1e-6"),
      "s", List.of("_unit=seconds"),
      "packets", List.of("_unit=packets"),
      "percent", List.of("_unit=ratio", "_scale=1e-2"),
      "ratio", List.of("_unit=ratio"));

  private final boolean telling;
  private final Map<String, StatMeta> types = new LinkedHashMap<>();

  private ForeignSchemas(boolean telling) {
    this.telling = telling;
  }

  /**
   * All of them by name, each with a type {@link #ROOT} that holds what is held by nothing else.
   *
   * @param telling whether there are kinds, units and labels; else there is no attribute at all
   */
  static Map<String, StatSchema> all(boolean telling) throws IOException {
    StatValue file =
        StatValue.fromJson(Files.readAllBytes(Recording.RESOURCES.resolve("schemas.json")));
    Map<String, StatSchema> schemas = new LinkedHashMap<>();
    for (StatValue system : items(member(file, "schemas"))) {
      schemas.put(text(member(system, "id")), new ForeignSchemas(telling).schema(system));
    }
    return schemas;
  }

  private StatSchema schema(StatValue system) {
    ((StatValue.Members) member(system, "types"))
        .values()
        .forEach((name, fields) -> types.put(name, type(name, items(fields))));
    Set<String> held = types.values().stream()
        .flatMap(type -> type.structs().stream())
        .collect(Collectors.toSet());
    StatMeta.Builder root = StatMeta.builder(ROOT).top();
    types.keySet().stream()
        .filter(name -> !held.contains(name))
        .forEach(name -> root.field(name, StatData.of(StatKind.struct(name)), ""));
    List<StatMeta> all = new ArrayList<>(List.of(root.build()));
    all.addAll(types.values());
    return StatSchema.of(all);
  }

  private StatMeta type(String name, List<StatValue> rows) {
    List<StatField> fields = new ArrayList<>();
    for (StatValue row : rows) {
      List<StatValue> cells = items(row);
      String field = text(cells.get(0));
      List<String> attributes = new ArrayList<>();
      if (telling) {
        String kind = text(cells.get(2));
        attributes.addAll(KINDS.getOrDefault(kind, List.of("_kind=" + kind)));
        attributes.addAll(UNITS.getOrDefault(text(cells.get(3)), List.of()));
      }
      fields.add(field(field, text(cells.get(1)), attributes));
    }
    StatMeta.Builder type = StatMeta.builder(name).fields(fields);
    return telling
        ? type.user("_om_label=" + name.toLowerCase(java.util.Locale.ROOT)).build()
        : type.build();
  }

  private StatField field(String name, String shape, List<String> attributes) {
    StatData data = shape(name, shape);
    return StatMeta.builder("any")
        .field(name, data, "", attributes.toArray(String[]::new))
        .build()
        .fields()
        .get(name);
  }

  private StatData shape(String field, String shape) {
    if (shape.startsWith("[")) {
      return StatData.arrayOf(kind(shape.substring(1).replaceAll("[];].*", "")));
    } else if (shape.startsWith("{avgcount")) {
      types.put(field + "_sum", sum(field + "_sum"));
      return StatData.of(StatKind.struct(field + "_sum"));
    } else if (shape.startsWith("{")) {
      String[] parts = shape.substring(1, shape.length() - 1).split(":", 2);
      return StatData.dictOf(kind(parts[0]), kind(parts[1]));
    }
    return StatData.of(kind(shape));
  }

  private static StatMeta sum(String name) {
    return StatMeta.builder(name)
        .field("avgcount", StatData.of(StatKind.U64), "")
        .field("sum", StatData.of(StatKind.FLOAT), "")
        .build();
  }

  private static StatKind kind(String type) {
    return switch (type) {
      case "f64" -> StatKind.FLOAT;
      case "u16", "u32", "u64" -> StatKind.U64;
      case "i32", "i64", "s32" -> StatKind.I64;
      case "str", "string" -> StatKind.STRING;
      default -> StatKind.struct(type);
    };
  }

  private static StatValue member(StatValue object, String name) {
    return ((StatValue.Members) object).values().get(name);
  }

  private static List<StatValue> items(StatValue array) {
    return ((StatValue.Items) array).values();
  }

  private static String text(StatValue value) {
    return value instanceof StatValue.Text text ? text.value() : "";
  }
}
