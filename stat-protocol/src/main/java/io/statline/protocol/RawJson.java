package io.statline.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * JSON this version does not understand but keeps: as text on one line, with its numbers digit for digit. Jackson's own
 * copy would make doubles of them ({@code 1e400} becomes the string {@code "Infinity"}) and take quadratic time for
 * long ones.
 */
final class RawJson {

  private RawJson() {}

  /** The JSON text of the value the parser stands at, which is passed over. */
  static String textOf(JsonParser parser) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.generator(text)) {
      copy(parser, json);
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  private static void copy(JsonParser from, JsonGenerator to) throws IOException {
    int depth = 0;
    do {
      JsonToken token = from.currentToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      copyToken(token, from, to);
    } while (depth > 0 && from.nextToken() != null);
  }

  private static void copyToken(JsonToken token, JsonParser from, JsonGenerator to)
      throws IOException {
    switch (token) {
      case FIELD_NAME -> to.writeFieldName(Utf8.wellFormed(from.currentName()));
      case VALUE_STRING -> to.writeString(Utf8.wellFormed(from.getText()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.writeNumber(from.getText());
      default -> to.copyCurrentEvent(from);
    }
  }
}
