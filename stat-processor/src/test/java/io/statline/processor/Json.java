package io.statline.processor;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.statline.protocol.StatReader;
import io.statline.protocol.StatType;
import io.statline.protocol.StatWriter;
import java.io.IOException;

/** Values and JSON, by way of a parser that is not ours. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private Json() {}

  static JsonNode tree(String text) throws IOException {
    return MAPPER.readTree(text.replace('\'', '"'));
  }

  static JsonNode tree(byte[] text) throws IOException {
    return MAPPER.readTree(text);
  }

  /** What a generated writer writes. */
  static <T> JsonNode written(StatType<T> type, T value) throws IOException {
    return tree(StatWriter.toJson(type, value));
  }

  /** What the generated reader makes of what the generated writer writes. */
  static <T> T copy(StatType<T> type, T value) throws IOException {
    return StatReader.fromJson(type, StatWriter.toJson(type, value));
  }
}
