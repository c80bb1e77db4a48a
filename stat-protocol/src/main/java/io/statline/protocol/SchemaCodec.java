package io.statline.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Metadata ⇄ JSON. */
final class SchemaCodec {
  private static final String TRUE = "true";

  private SchemaCodec() {}

  static void write(StatSchema schema, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (StatMeta type : schema.types().values()) {
      json.writeFieldName(type.name());
      type(type, json);
    }
    json.writeEndObject();
  }

  private static void type(StatMeta type, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", type.name());
    if (type.top()) {
      json.writeStringField("top", TRUE);
    }
    common(type.desc(), type.user(), type.other(), json);
    json.writeObjectFieldStart("fields");
    for (StatField field : type.fields().values()) {
      json.writeObjectFieldStart(field.name());
      data(field.data(), json);
      common(field.desc(), field.user(), field.other(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void common(
      String desc, Map<String, String> user, Map<String, String> other, JsonGenerator json)
      throws IOException {
    if (!desc.isEmpty()) {
      json.writeStringField("desc", Utf8.wellFormed(desc));
    }
    if (!user.isEmpty()) {
      json.writeObjectFieldStart("user");
      for (Map.Entry<String, String> attribute : user.entrySet()) {
        json.writeStringField(attribute.getKey(), Utf8.wellFormed(attribute.getValue()));
      }
      json.writeEndObject();
    }
    for (Map.Entry<String, String> member : other.entrySet()) {
      json.writeFieldName(member.getKey());
      json.writeRawValue(member.getValue());
    }
  }

  private static void data(StatData data, JsonGenerator json) throws IOException {
    if (data instanceof StatData.Datum datum) {
      json.writeFieldName("datum");
      kind(datum.kind(), json);
    } else if (data instanceof StatData.Array array) {
      json.writeFieldName("array");
      kind(array.element(), json);
    } else if (data instanceof StatData.Dict dict) {
      json.writeObjectFieldStart("dict");
      json.writeFieldName("key");
      kind(dict.key(), json);
      json.writeFieldName("datum");
      kind(dict.value(), json);
      json.writeEndObject();
    }
    // an unknown shape is among the other members
  }

  private static void kind(StatKind kind, JsonGenerator json) throws IOException {
    if (kind instanceof StatKind.Struct struct) {
      json.writeStartObject();
      json.writeStringField("struct", struct.name());
      json.writeEndObject();
    } else if (kind instanceof StatKind.Unknown unknown) {
      json.writeRawValue(unknown.json());
    } else {
      json.writeString(kind.toString());
    }
  }

  static StatSchema read(byte[] text) throws IOException {
    if (!Utf8.isText(text, 0, text.length)) {
      throw new StatFormatException("metadata is not UTF-8");
    }
    try (JsonParser json = Json.valueParser(text, 0, text.length)) {
      json.nextToken();
      Map<String, StatMeta> types = new LinkedHashMap<>();
      members(json, "metadata", name -> types.put(name, type(name, json)));
      if (json.nextToken() != null) {
        throw new StatFormatException("metadata: the text goes on after its value");
      }
      return new StatSchema(types);
    } catch (JsonProcessingException e) {
      throw new StatFormatException("metadata: malformed JSON: " + Json.describe(e), e);
    }
  }

  private static StatMeta type(String key, JsonParser json) throws IOException {
    TypeParts parts = new TypeParts();
    members(json, key, member -> {
      switch (member) {
        case "name" -> parts.name = string(json, key, member);
        case "top" -> parts.top = json.getText().equals(TRUE);
        case "desc" -> parts.desc = string(json, key, member);
        case "user" -> parts.user = user(json, key);
        case "fields" -> members(json, key, name -> parts.fields.put(name, field(key, name, json)));
        default -> parts.other.put(member, Json.textOf(json));
      }
    });
    return new StatMeta(
        parts.name == null ? key : parts.name,
        parts.top,
        parts.desc,
        parts.user,
        parts.fields,
        parts.other);
  }

  private static StatField field(String type, String name, JsonParser json) throws IOException {
    String place = type + "." + name;
    FieldParts parts = new FieldParts();
    members(json, place, member -> {
      switch (member) {
        case "datum" -> parts.data = StatData.of(kind(json));
        case "array" -> parts.data = StatData.arrayOf(kind(json));
        case "dict" -> parts.data = dict(json, place);
        case "desc" -> parts.desc = string(json, place, member);
        case "user" -> parts.user = user(json, place);
        default -> parts.other.put(member, Json.textOf(json));
      }
    });
    return new StatField(name, parts.data(), parts.desc, parts.user, parts.other);
  }

  private static StatData dict(JsonParser json, String place) throws IOException {
    Map<String, StatKind> kinds = new LinkedHashMap<>();
    members(json, place + " dict", member -> kinds.put(member, kind(json)));
    StatKind key = kinds.get("key");
    StatKind value = kinds.get("datum");
    if (key == null || value == null) {
      throw new StatFormatException(place + ": a dict needs 'key' and 'datum'");
    }
    return StatData.dictOf(key, value);
  }

  private static StatKind kind(JsonParser json) throws IOException {
    String text = Json.textOf(json);
    for (StatKind.Scalar scalar : StatKind.Scalar.values()) {
      if (text.equals('"' + scalar.toString() + '"')) {
        return scalar;
      }
    }
    return structName(text);
  }

  /** {@code {"struct":"Name"}}, and nothing beside it. */
  private static StatKind structName(String text) throws IOException {
    try (JsonParser json = Json.textParser(text)) {
      boolean struct = json.nextToken() == JsonToken.START_OBJECT
          && "struct".equals(json.nextFieldName())
          && json.nextToken() == JsonToken.VALUE_STRING;
      String name = struct ? json.getText() : "";
      return struct && json.nextToken() == JsonToken.END_OBJECT
          ? StatKind.struct(name)
          : new StatKind.Unknown(text);
    }
  }

  private static Map<String, String> user(JsonParser json, String place) throws IOException {
    Map<String, String> user = new LinkedHashMap<>();
    members(
        json,
        place + " user",
        key -> user.put(
            key,
            json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : Json.textOf(json)));
    return user;
  }

  private static String string(JsonParser json, String place, String member) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw new StatFormatException(place + ": the member '" + member + "' is not a string");
    }
    return json.getText();
  }

  /** Calls {@code member} at the value of each member of the object the parser stands at. */
  private static void members(JsonParser json, String place, Member member) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new StatFormatException(place + ": expected an object, found " + json.currentToken());
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      member.read(name);
    }
  }

  private interface Member {
    void read(String name) throws IOException;
  }

  private static final class TypeParts {
    @Nullable
    String name;

    boolean top;
    String desc = "";
    Map<String, String> user = Map.of();
    final Map<String, StatField> fields = new LinkedHashMap<>();
    final Map<String, String> other = new LinkedHashMap<>();
  }

  private static final class FieldParts {
    @Nullable
    StatData data;

    String desc = "";
    Map<String, String> user = Map.of();
    final Map<String, String> other = new LinkedHashMap<>();

    StatData data() {
      return data != null ? data : new StatData.Unknown(other.toString());
    }
  }
}
