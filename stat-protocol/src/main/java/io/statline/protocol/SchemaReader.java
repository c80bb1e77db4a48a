package io.statline.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON → metadata. What this version does not know is kept, so that it can be written back. */
final class SchemaReader {
  private static final String TOP = "top";

  private SchemaReader() {}

  static StatSchema read(byte[] text) throws IOException {
    if (!Utf8.isText(text, 0, text.length)) {
      throw new StatFormatException("metadata: " + Utf8.NOT_TEXT);
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

  /** The type of a key, which is also its name: the key is what other types refer to. */
  private static StatMeta type(String name, JsonParser json) throws IOException {
    Parts parts = new Parts();
    Map<String, StatField> fields = new LinkedHashMap<>();
    members(json, name, member -> {
      switch (member) {
        case "name" -> string(json, name, member);
        case "fields" ->
          members(json, name + " fields", field -> fields.put(field, field(name, field, json)));
        default -> parts.read(json, name, member);
      }
    });
    boolean top = isTrue(parts.other.getOrDefault(TOP, "")) && parts.other.remove(TOP) != null;
    return new StatMeta(name, top, parts.desc, parts.user, fields, parts.other);
  }

  /** The protocol has {@code "true"}; who writes metadata by hand writes {@code true}. */
  private static boolean isTrue(String json) {
    return "true".equals(json) || "\"true\"".equals(json);
  }

  private static StatField field(String type, String name, JsonParser json) throws IOException {
    String place = type + "." + name;
    Parts parts = new Parts();
    members(json, place, member -> parts.read(json, place, member));
    StatData data = ShapeReader.takeFrom(parts.other);
    return new StatField(name, data, parts.desc, parts.user, parts.other);
  }

  private static Map<String, String> user(JsonParser json, String place) throws IOException {
    Map<String, String> user = new LinkedHashMap<>();
    members(json, place + " user", key -> user.put(key, text(json)));
    return user;
  }

  /** A string; of anything else its JSON text, as an attribute is nothing but text. */
  private static String text(JsonParser json) throws IOException {
    return json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : RawJson.textOf(json);
  }

  private static String string(JsonParser json, String place, String member) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw new StatFormatException(
          Json.shown(place) + ": the member '" + member + "' is not a string");
    }
    return json.getText();
  }

  /** Calls {@code member} at the value of each member of the object the parser stands at. */
  private static void members(JsonParser json, String place, Member member) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new StatFormatException(Json.shown(place) + ": not a JSON object");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = Utf8.wellFormed(json.currentName());
      json.nextToken();
      member.read(name);
    }
  }

  private interface Member {
    void read(String name) throws IOException;
  }

  /** What types and fields have in common. */
  private static final class Parts {
    String desc = "";
    Map<String, String> user = Map.of();
    final Map<String, String> other = new LinkedHashMap<>();

    void read(JsonParser json, String place, String member) throws IOException {
      switch (member) {
        case "desc" -> desc = string(json, place, member);
        case "user" -> user = user(json, place);
        default -> other.put(member, RawJson.textOf(json));
      }
    }
  }
}
