package io.statline.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** How Jackson is set up, in one place. */
final class Json {

  /** A line's length is bounded before it gets here, so nothing inside it needs a bound of its own but depth. */
  private static final int UNBOUNDED = Integer.MAX_VALUE;

  /** For requests: what is skipped may be nested to any depth, as skipping does not recurse. */
  private static final JsonFactory REQUESTS = factory(UNBOUNDED);

  /** For replies and metadata, whose depth becomes recursion in readers. */
  private static final JsonFactory VALUES = factory(StreamReadConstraints.DEFAULT_MAX_DEPTH);

  private Json() {}

  private static JsonFactory factory(int maxDepth) {
    JsonFactoryBuilder builder = new JsonFactoryBuilder();
    return builder
        .rootValueSeparator("")
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(maxDepth)
            .maxStringLength(UNBOUNDED)
            .maxNameLength(UNBOUNDED)
            .maxNumberLength(UNBOUNDED)
            .build())
        .build();
  }

  static JsonParser requestParser(byte[] json, int offset, int length) throws IOException {
    return REQUESTS.createParser(json, offset, length);
  }

  static JsonParser valueParser(byte[] json, int offset, int length) throws IOException {
    return VALUES.createParser(json, offset, length);
  }

  static JsonParser textParser(String json) throws IOException {
    return VALUES.createParser(json);
  }

  static JsonGenerator generator(OutputStream out) throws IOException {
    return VALUES.createGenerator(out);
  }

  /** The JSON text of the value the parser stands at, which is passed over. */
  static String textOf(JsonParser parser) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator copy = VALUES.createGenerator(text)) {
      copy.copyCurrentStructure(parser);
    }
    return text.toString();
  }

  /** What is wrong with malformed text, and where, in one line without the text itself. */
  static String describe(JsonProcessingException e) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("malformed");
    return e.getLocation() == null
        ? message
        : message + " (column " + (e.getLocation().getByteOffset() + 1) + ")";
  }

  /** Bytes written by {@code body}, which cannot fail for reasons of input or output. */
  static byte[] bytes(Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = generator(bytes)) {
      body.write(generator);
    } catch (IOException e) {
      throw new UncheckedIOException("bug in stat-protocol: writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /** Writes JSON. */
  @FunctionalInterface
  interface Body {
    void write(JsonGenerator generator) throws IOException;
  }
}
