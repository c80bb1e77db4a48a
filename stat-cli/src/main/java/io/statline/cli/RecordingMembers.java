package io.statline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.statline.protocol.StatFormatException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The members of a line, whichever line it is. Unknown ones are passed over. */
final class RecordingMembers {
  private static final JsonFactory JSON = JsonFactory.builder()
      .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .maxNumberLength(Integer.MAX_VALUE)
          .build())
      .build();

  private final Map<String, Long> numbers = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, byte[]> raws = new LinkedHashMap<>();
  private final List<RecordingQuery> queries = new ArrayList<>();
  private Map<String, String> args = Map.of();

  private RecordingMembers() {}

  /**
   * The members of a line.
   *
   * @throws StatFormatException if it is not one JSON object
   */
  static RecordingMembers of(byte[] line) throws StatFormatException {
    RecordingMembers members = new RecordingMembers();
    try (JsonParser json = JSON.createParser(line)) {
      members.read(json, line);
      if (json.nextToken() != null) {
        throw new StatFormatException("the line goes on after its object");
      }
    } catch (StatFormatException e) {
      throw e;
    } catch (JsonProcessingException e) {
      throw new StatFormatException("the line is not JSON: " + firstLine(e), e);
    } catch (IOException e) {
      throw new StatFormatException("the line cannot be read: " + e.getMessage(), e);
    }
    return members;
  }

  private static String firstLine(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("malformed");
  }

  private void read(JsonParser json, byte[] line) throws IOException {
    expect(json.nextToken(), JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "meta", "resp" -> raws.put(name, raw(json, line));
        case "args" -> args = texts(json);
        case "queries" -> queries(json);
        default -> other(name, json);
      }
    }
  }

  private static byte[] raw(JsonParser json, byte[] line) throws IOException {
    int start = (int) json.currentTokenLocation().getByteOffset();
    json.skipChildren();
    json.finishToken();
    return Arrays.copyOfRange(line, start, (int) json.currentLocation().getByteOffset());
  }

  private static Map<String, String> texts(JsonParser json) throws IOException {
    expect(json.currentToken(), JsonToken.START_OBJECT);
    Map<String, String> texts = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      expect(json.nextToken(), JsonToken.VALUE_STRING);
      texts.put(name, json.getText());
    }
    return texts;
  }

  private void queries(JsonParser json) throws IOException {
    expect(json.currentToken(), JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      queries.add(query(json));
    }
  }

  private static RecordingQuery query(JsonParser json) throws IOException {
    expect(json.currentToken(), JsonToken.START_OBJECT);
    String target = "";
    Map<String, String> args = Map.of();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "target" -> target = json.getText();
        case "args" -> args = texts(json);
        default -> json.skipChildren();
      }
    }
    return new RecordingQuery(target, args);
  }

  private void other(String name, JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      numbers.put(name, json.getLongValue());
    } else if (json.currentToken() == JsonToken.VALUE_STRING) {
      texts.put(name, json.getText());
    } else {
      json.skipChildren();
    }
  }

  private static void expect(JsonToken found, JsonToken expected) throws StatFormatException {
    if (found != expected) {
      throw new StatFormatException("expected " + expected + ", found " + found);
    }
  }

  OptionalLong number(String name) {
    Long number = numbers.get(name);
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  long requiredNumber(String name) throws StatFormatException {
    return number(name)
        .orElseThrow(() -> new StatFormatException("the line has no integer '" + name + "'"));
  }

  String requiredText(String name) throws StatFormatException {
    String text = texts.get(name);
    if (text == null) {
      throw new StatFormatException("the line has no string '" + name + "'");
    }
    return text;
  }

  Optional<byte[]> raw(String name) {
    return Optional.ofNullable(raws.get(name));
  }

  Map<String, String> args() {
    return args;
  }

  List<RecordingQuery> queries() {
    return queries;
  }
}
