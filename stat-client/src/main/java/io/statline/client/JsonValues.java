package io.statline.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.statline.protocol.StatFormatException;
import java.io.IOException;

/** Values as Jackson's tree. The only class that needs databind, so that it is loaded with the first tree. */
final class JsonValues {

  /** The reply's length is bounded already; a number's is not, as its digits cost time by their square. */
  private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
      .maxStringLength(Integer.MAX_VALUE)
      .maxNameLength(Integer.MAX_VALUE)
      .build();

  private static final ObjectReader READER = JsonMapper.builder(
          JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build())
      .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
      .build()
      .readerFor(JsonNode.class);

  private JsonValues() {}

  /** A value's tree; integers are exact, whatever their size, floats are doubles. */
  static JsonNode parse(byte[] json) throws IOException {
    try {
      return READER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new StatFormatException("the value is no JSON tree: " + e.getOriginalMessage(), e);
    }
  }
}
