package io.statline.openmetrics;

import io.statline.protocol.StatData;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import io.statline.view.StatValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Metadata for tests: the outermost type, {@code Top}, whose fields are given, and others that it holds. */
final class TestSchema {
  private final StatMeta.Builder top;
  private final List<StatMeta> others = new ArrayList<>();

  /** Empty, with attributes of the outermost type. */
  TestSchema(String... attributes) {
    top = StatMeta.builder("Top").top().user(attributes);
  }

  /** Adds a field: {@code u64}, {@code [string]}, {@code {u64: Name}}. */
  TestSchema field(String shape, String name, String... attributes) {
    top.field(name, shape(shape), "", without(attributes));
    return this;
  }

  /** Adds a type that others may hold, with one field. */
  TestSchema type(String name, String attribute, String shape, String field, String... attributes) {
    StatMeta.Builder type = StatMeta.builder(name);
    if (!attribute.isEmpty()) {
      type.user(attribute.split(" ", -1));
    }
    return type(type.field(field, shape(shape), "", without(attributes)).build());
  }

  TestSchema type(StatMeta type) {
    others.add(type);
    return this;
  }

  private static String[] without(String... attributes) {
    return java.util.stream.Stream.of(attributes)
        .filter(attribute -> !attribute.endsWith("="))
        .toArray(String[]::new);
  }

  static StatData shape(String text) {
    if (text.startsWith("[")) {
      return StatData.arrayOf(kind(text.substring(1, text.length() - 1)));
    } else if (text.startsWith("{")) {
      String[] parts = text.substring(1, text.length() - 1).split(": ", 2);
      return StatData.dictOf(kind(parts[0]), kind(parts[1]));
    }
    return StatData.of(kind(text));
  }

  private static StatKind kind(String text) {
    return switch (text) {
      case "i64", "u64", "float", "string" ->
        StatKind.Scalar.valueOf(text.toUpperCase(Locale.ROOT));
      default -> StatKind.struct(text);
    };
  }

  StatSchema schema() {
    List<StatMeta> types = new ArrayList<>(List.of(top.build()));
    types.addAll(others);
    return StatSchema.of(types);
  }

  MetricTranslation translate(MetricOptions options, String json) {
    StatSchema schema = schema();
    return StatMetrics.of(schema, schema.top().orElseThrow(), options).translate(value(json));
  }

  static StatValue value(String json) {
    try {
      return StatValue.fromJson(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }

  /** Without options: all lines of Prometheus text. */
  List<String> metrics(String json) {
    return metrics(MetricOptions.defaults(), json);
  }

  List<String> metrics(MetricOptions options, String json) {
    return Checkers.text(Exposition.PROMETHEUS, translate(options, json).families())
        .lines()
        .toList();
  }

  /** Without options: the lines with numbers. */
  List<String> series(String json) {
    return metrics(json).stream().filter(line -> !line.startsWith("#")).toList();
  }

  List<String> leftOut(String json) {
    return translate(MetricOptions.defaults(), json).leftOut();
  }
}
