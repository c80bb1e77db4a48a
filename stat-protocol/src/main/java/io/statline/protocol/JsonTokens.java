package io.statline.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The tokens of a value, with failures that say where in the value they are. */
final class JsonTokens {
  private final JsonParser json;
  private final StatPath path;

  JsonTokens(JsonParser json, StatPath path) {
    this.json = json;
    this.path = path;
  }

  /** Goes to the next token; null at the end. */
  @Nullable
  JsonToken advance() throws IOException {
    try {
      return json.nextToken();
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  @Nullable
  JsonToken current() {
    return json.currentToken();
  }

  /** The name of the member that was come to. */
  String name() throws IOException {
    return json.currentName();
  }

  /** The text of a scalar: of a number, its digits as they are. */
  String text() throws IOException {
    try {
      return json.getText();
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  /** Passes over the rest of an array or object that was just begun. */
  void skip() throws IOException {
    try {
      json.skipChildren();
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  /** The JSON text of the value that was come to, which is passed over. */
  String raw() throws IOException {
    try {
      return RawJson.textOf(json);
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  void expect(JsonToken token, String what) throws IOException {
    if (current() != token) {
      throw unexpected(what);
    }
  }

  StatFormatException unexpected(String what) throws IOException {
    String found = current() == null ? "nothing" : Json.shown(text());
    return failure("expected " + what + ", found " + found);
  }

  StatFormatException failure(String what) {
    return new StatFormatException(path + ": " + what);
  }

  private StatFormatException malformed(JsonProcessingException e) {
    return new StatFormatException(path + ": malformed JSON: " + Json.describe(e), e);
  }
}
