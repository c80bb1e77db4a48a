package io.statline.protocol;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
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
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** How Jackson is set up, in one place. */
final class Json {

  /** A line's length is bounded before it gets here, so nothing inside it needs a bound of its own but depth. */
  private static final int UNBOUNDED = Integer.MAX_VALUE;

  /** How much of what was received a message may repeat. */
  private static final int SHOWN = 40;

  /** Requests of people and tools are shorter than this. */
  private static final int USUAL_REQUEST = 256;

  /** Where Jackson's messages turn from what is wrong to settings that do not exist here. */
  private static final Pattern HINT =
      Pattern.compile("(: enable `| \\(\\d+, from `| \\(start marker| in character ref).*");

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
        .errorReportConfiguration(
            ErrorReportConfiguration.builder().maxErrorTokenLength(SHOWN).build())
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(maxDepth)
            .maxStringLength(UNBOUNDED)
            .maxNameLength(UNBOUNDED)
            .maxNumberLength(UNBOUNDED)
            .build())
        .build();
  }

  /**
   * A parser of a request. A factory remembers up to 6000 member names it has met, so the long-lived one only gets to
   * see short lines: else readers could fill the daemon's memory with names of 64 KiB each.
   */
  static JsonParser requestParser(byte[] json, int offset, int length) throws IOException {
    JsonFactory factory = length <= USUAL_REQUEST ? REQUESTS : factory(UNBOUNDED);
    return factory.createParser(json, offset, length);
  }

  static JsonParser valueParser(byte[] json, int offset, int length) throws IOException {
    return VALUES.createParser(json, offset, length);
  }

  static JsonGenerator generator(OutputStream out) throws IOException {
    return VALUES.createGenerator(out);
  }

  /** What is wrong with malformed text, and where, in one line. */
  static String describe(JsonProcessingException e) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("malformed");
    String what = HINT.matcher(message).replaceFirst("");
    return e.getLocation() == null
        ? what
        : what + " (column " + (e.getLocation().getByteOffset() + 1) + ")";
  }

  /** What a message repeats of a text that was received: not all of it if it is long. */
  static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
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
