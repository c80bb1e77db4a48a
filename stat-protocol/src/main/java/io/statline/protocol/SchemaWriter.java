package io.statline.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/** Metadata → JSON. */
final class SchemaWriter {

  private SchemaWriter() {}

  static void write(StatSchema schema, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (StatMeta type : schema.types().values()) {
      json.writeFieldName(Utf8.wellFormed(type.name()));
      type(type, json);
    }
    json.writeEndObject();
  }

  private static void type(StatMeta type, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", Utf8.wellFormed(type.name()));
    if (type.top()) {
      json.writeStringField("top", "true");
    }
    common(type.desc(), type.user(), type.other(), json);
    json.writeObjectFieldStart("fields");
    for (StatField field : type.fields().values()) {
      json.writeObjectFieldStart(Utf8.wellFormed(field.name()));
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
      user(user, json);
    }
    for (Map.Entry<String, String> member : other.entrySet()) {
      json.writeFieldName(Utf8.wellFormed(member.getKey()));
      json.writeRawValue(member.getValue());
    }
  }

  private static void user(Map<String, String> user, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("user");
    for (Map.Entry<String, String> attribute : user.entrySet()) {
      json.writeStringField(
          Utf8.wellFormed(attribute.getKey()), Utf8.wellFormed(attribute.getValue()));
    }
    json.writeEndObject();
  }

  private static void data(StatData data, JsonGenerator json) throws IOException {
    if (data instanceof StatData.Datum datum) {
      kind("datum", datum.kind(), json);
    } else if (data instanceof StatData.Array array) {
      kind("array", array.element(), json);
    } else if (data instanceof StatData.Dict dict) {
      json.writeObjectFieldStart("dict");
      kind("key", dict.key(), json);
      kind("datum", dict.value(), json);
      json.writeEndObject();
    }
    // an unknown shape is among the other members
  }

  private static void kind(String member, StatKind kind, JsonGenerator json) throws IOException {
    json.writeFieldName(member);
    if (kind instanceof StatKind.Struct struct) {
      json.writeStartObject();
      json.writeStringField("struct", Utf8.wellFormed(struct.name()));
      json.writeEndObject();
    } else if (kind instanceof StatKind.Unknown unknown) {
      json.writeRawValue(unknown.json());
    } else {
      json.writeString(kind.toString());
    }
  }
}
