package io.statline.systems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.statline.protocol.StatData;
import io.statline.protocol.StatKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of a real system as the list of schemas has it.
 *
 * @param declared its type: {@code u64}, {@code [f64]}, {@code {string:LayerStats}}, …
 * @param unit empty if there is none
 * @param note what else is said of it: a text or an object, missing if there is nothing
 */
record SourceField(
    String system,
    String type,
    String name,
    String declared,
    String kind,
    String unit,
    JsonNode note) {
  private static final Pattern ARRAY = Pattern.compile("\\[(\\w+)(;\\d+)?]");
  private static final Pattern MAP = Pattern.compile("\\{(\\w+):(\\w+)}");
  private static final Map<String, StatKind> SCALARS = Map.ofEntries(
      Map.entry("u16", StatKind.U64),
      Map.entry("u32", StatKind.U64),
      Map.entry("u64", StatKind.U64),
      Map.entry("i32", StatKind.I64),
      Map.entry("s32", StatKind.I64),
      Map.entry("i64", StatKind.I64),
      Map.entry("f64", StatKind.FLOAT),
      Map.entry("str", StatKind.STRING),
      Map.entry("string", StatKind.STRING));

  /** All fields of all systems. */
  static List<SourceField> all() {
    List<SourceField> fields = new ArrayList<>();
    for (JsonNode system : resource().path("schemas")) {
      system
          .path("types")
          .properties()
          .forEach(type -> type.getValue()
              .forEach(
                  field -> fields.add(of(system.path("id").textValue(), type.getKey(), field))));
    }
    return fields;
  }

  /** The labels that a system's records are told apart by. */
  static Set<String> labels(String system) {
    Set<String> labels = new TreeSet<>();
    for (JsonNode schema : resource().path("schemas")) {
      if (schema.path("id").textValue().equals(system)) {
        schema.path("labels").forEach(label -> addTexts(label, labels));
      }
    }
    return labels;
  }

  private static void addTexts(JsonNode label, Set<String> labels) {
    if (label.isTextual()) {
      labels.add(label.textValue());
    } else {
      label.forEach(one -> labels.add(one.textValue()));
    }
  }

  private static JsonNode resource() {
    try (InputStream text = SourceField.class.getResourceAsStream("/systems/schemas.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceField of(String system, String type, JsonNode field) {
    return new SourceField(
        system,
        type,
        field.path(0).textValue(),
        field.path(1).textValue(),
        field.path(2).textValue(),
        field.path(3).asText("").replace("null", ""),
        field.path(4));
  }

  /** Its shape on the wire. */
  StatData shape() {
    Matcher array = ARRAY.matcher(declared);
    if (array.matches()) {
      return StatData.arrayOf(kindOf(array.group(1)));
    }
    Matcher map = MAP.matcher(declared);
    return map.matches()
        ? StatData.dictOf(kindOf(map.group(1)), kindOf(map.group(2)))
        : StatData.of(kindOf(declared));
  }

  private static StatKind kindOf(String declared) {
    return SCALARS.getOrDefault(declared, StatKind.struct(declared));
  }

  /** How many bits it has, 0 if it is not a single number. */
  int bits() {
    return declared.matches("[uisf]\\d\\d") ? Integer.parseInt(declared.substring(1)) : 0;
  }

  /** Its name among the system's types, for people: {@code LayerStats.util}. */
  String place() {
    return type + "." + name;
  }
}
