package io.statline.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shape of a field, from those of its members that say it. Anything but what this version knows exactly stays where
 * it is, so that nothing of a later protocol is lost.
 */
final class ShapeReader {
  private static final List<String> SHAPES = List.of("datum", "array", "dict");

  private ShapeReader() {}

  /** The shape, whose member is taken out; {@link StatData.Unknown} if there is not exactly one known shape. */
  static StatData takeFrom(Map<String, String> members) throws IOException {
    List<String> shapes = SHAPES.stream().filter(members::containsKey).toList();
    StatData data = shapes.size() == 1
        ? shape(shapes.get(0), members.getOrDefault(shapes.get(0), ""))
        : new StatData.Unknown("");
    if (data instanceof StatData.Unknown) {
      return new StatData.Unknown(members.toString());
    }
    members.remove(shapes.get(0));
    return data;
  }

  private static StatData shape(String shape, String json) throws IOException {
    return switch (shape) {
      case "datum" -> StatData.of(kind(json));
      case "array" -> StatData.arrayOf(kind(json));
      default -> dict(json);
    };
  }

  private static StatData dict(String json) throws IOException {
    Map<String, String> kinds = members(json);
    return kinds.keySet().equals(Set.of("key", "datum"))
        ? StatData.dictOf(
            kind(kinds.getOrDefault("key", "")), kind(kinds.getOrDefault("datum", "")))
        : new StatData.Unknown(json);
  }

  private static StatKind kind(String json) throws IOException {
    for (StatKind.Scalar scalar : StatKind.Scalar.values()) {
      if (json.equals('"' + scalar.toString() + '"')) {
        return scalar;
      }
    }
    return structOrUnknown(json);
  }

  /** {@code {"struct":"Name"}}, and nothing beside it. */
  private static StatKind structOrUnknown(String text) throws IOException {
    Map<String, String> members = members(text);
    String name = members.getOrDefault("struct", "");
    return members.size() == 1 && name.startsWith("\"")
        ? StatKind.struct(StatReader.fromJson(StatCodecs.STRING, utf8(name)))
        : new StatKind.Unknown(text);
  }

  /** The members of an object as JSON text; none of anything else. */
  private static Map<String, String> members(String text) throws IOException {
    byte[] bytes = utf8(text);
    Map<String, String> members = new LinkedHashMap<>();
    try (JsonParser json = Json.valueParser(bytes, 0, bytes.length)) {
      boolean object = json.nextToken() == JsonToken.START_OBJECT;
      while (object && json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        members.put(name, RawJson.textOf(json));
      }
    }
    return members;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
