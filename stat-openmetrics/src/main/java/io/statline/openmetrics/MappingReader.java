package io.statline.openmetrics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.statline.openmetrics.MetadataMapping.Attributes;
import io.statline.openmetrics.MetadataMapping.TypeMapping;
import io.statline.protocol.StatFormatException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON text → mapping. Every fault is said with its place. */
final class MappingReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonParser json;

  private MappingReader(JsonParser json) {
    this.json = json;
  }

  static MetadataMapping read(byte[] text) throws IOException {
    try (JsonParser json = FACTORY.createParser(text)) {
      json.nextToken();
      MetadataMapping mapping = new MappingReader(json).mapping();
      if (json.nextToken() != null) {
        throw new MappingPlace("", json).fault("the text goes on after the mapping");
      }
      return mapping;
    } catch (JsonProcessingException e) {
      throw new StatFormatException(
          "line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
    }
  }

  private MetadataMapping mapping() throws IOException {
    Map<String, TypeMapping> types = new LinkedHashMap<>();
    members(place(""), (name, place) -> {
      place.requireKnown(name, List.of("types"));
      members(place, (type, inner) -> types.put(type, type(inner)));
    });
    return new MetadataMapping(types);
  }

  private TypeMapping type(MappingPlace place) throws IOException {
    AttributesReader own = new AttributesReader();
    Map<String, Attributes> fields = new LinkedHashMap<>();
    members(place, (name, inner) -> {
      switch (name) {
        case "desc" -> own.desc(text(inner));
        case "user" -> user(own, inner);
        case "fields" -> members(inner, (field, at) -> fields.put(field, field(at)));
        default -> inner.requireKnown(name, List.of("desc", "user", "fields"));
      }
    });
    return new TypeMapping(own.attributes(), fields);
  }

  private Attributes field(MappingPlace place) throws IOException {
    AttributesReader own = new AttributesReader();
    members(place, (name, inner) -> {
      switch (name) {
        case "desc" -> own.desc(text(inner));
        case "kind" -> own.kind(inner, text(inner));
        case "unit" -> unit(own, inner);
        case "user" -> user(own, inner);
        default -> inner.requireKnown(name, List.of("desc", "kind", "unit", "user"));
      }
    });
    return own.attributes();
  }

  private void unit(AttributesReader own, MappingPlace place) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      own.unit(place, text(place));
      return;
    }
    Map<String, String> members = new LinkedHashMap<>();
    members(place, (name, inner) -> {
      inner.requireKnown(name, List.of("base", "scale"));
      members.put(name, text(inner));
    });
    own.unit(place, members.getOrDefault("base", ""), members.getOrDefault("scale", "1"));
  }

  private void user(AttributesReader own, MappingPlace place) throws IOException {
    members(place, (key, inner) -> own.attribute(inner, key, text(inner)));
  }

  /** The members of the object that the parser is at; after each, the parser is at its last token. */
  private void members(MappingPlace place, MemberReader reader) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw place.fault("an object is expected here");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      reader.read(name, place(place.member(name)));
    }
  }

  private String text(MappingPlace place) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw place.fault("a string is expected here");
    }
    return json.getText();
  }

  private MappingPlace place(String path) {
    return new MappingPlace(path, json);
  }

  private interface MemberReader {
    void read(String name, MappingPlace place) throws IOException;
  }
}
