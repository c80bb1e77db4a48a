package io.statline.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.statline.protocol.StatFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values ⇄ JSON text. */
final class ValueJson {
  /** A reply's length is bounded already; a number's is not, as its digits cost time by their square. */
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .maxNestingDepth(200)
          .build())
      .build();

  private ValueJson() {}

  static StatValue read(byte[] text) throws IOException {
    try (JsonParser json = FACTORY.createParser(text)) {
      if (json.nextToken() == null) {
        throw new StatFormatException("the value is empty");
      }
      StatValue value = value(json);
      if (json.nextToken() != null) {
        throw new StatFormatException("the text goes on after the value");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new StatFormatException("the value is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static StatValue value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> members(json);
      case START_ARRAY -> items(json);
      case VALUE_STRING -> new StatValue.Text(json.getText());
      case VALUE_NUMBER_INT -> new StatValue.Whole(json.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> new StatValue.Real(json.getText());
      case VALUE_TRUE -> new StatValue.Whole(BigInteger.ONE);
      case VALUE_FALSE -> new StatValue.Whole(BigInteger.ZERO);
      case VALUE_NULL -> StatValue.missing();
      default -> throw new StatFormatException("the value has a " + json.currentToken());
    };
  }

  private static StatValue members(JsonParser json) throws IOException {
    Map<String, StatValue> members = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      members.put(name, value(json));
    }
    return new StatValue.Members(members);
  }

  private static StatValue items(JsonParser json) throws IOException {
    List<StatValue> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(json));
    }
    return new StatValue.Items(items);
  }

  static byte[] write(StatValue value) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      write(value, json);
    } catch (IOException e) { // memory does not fail
      throw new UncheckedIOException(e);
    }
    return text.toByteArray();
  }

  private static void write(StatValue value, JsonGenerator json) throws IOException {
    if (value instanceof StatValue.Whole whole) {
      json.writeNumber(whole.value());
    } else if (value instanceof StatValue.Real real) {
      json.writeNumber(real.text());
    } else if (value instanceof StatValue.Text string) {
      json.writeString(string.value());
    } else if (value instanceof StatValue.Items items) {
      json.writeStartArray();
      for (StatValue item : items.values()) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (value instanceof StatValue.Members members) {
      json.writeStartObject();
      for (Map.Entry<String, StatValue> member : members.values().entrySet()) {
        json.writeFieldName(member.getKey());
        write(member.getValue(), json);
      }
      json.writeEndObject();
    } else {
      json.writeNull();
    }
  }
}
