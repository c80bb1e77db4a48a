package io.statline.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * Writes replies, one at a time, into memory that it reuses: a reply is complete before anything is sent. For servers.
 *
 * <p>Each method returns the finished line, {@code \n} included, in a direct buffer that is valid until the next call.
 * Not safe for several threads.
 *
 * @since 0.1.0
 */
public final class StatReplyWriter {
  private final ReplyBuffer buffer;
  private JsonGenerator json;
  private StatWriter values;

  /**
   * A writer with memory of its own outside the heap.
   *
   * @param initialCapacity bytes allocated now; more as needed
   */
  public StatReplyWriter(int initialCapacity) {
    buffer = new ReplyBuffer(initialCapacity);
    json = newGenerator();
    values = new StatWriter(json);
  }

  private JsonGenerator newGenerator() {
    try {
      return Json.generator(buffer);
    } catch (IOException e) {
      throw new UncheckedIOException("bug in stat-protocol: writing to memory failed", e);
    }
  }

  /**
   * A reply with a value.
   *
   * @param atNanos when the value was taken, nanoseconds since the Unix epoch
   * @param upNanos how long the server has been up, monotonic nanoseconds
   * @throws IOException if a component of the value is null
   */
  public <T> ByteBuffer value(StatCodec<T> codec, T value, long atNanos, long upNanos)
      throws IOException {
    return line(Errno.OK, () -> {
      codec.write(value, values);
      json.writeNumberField("at_ns", atNanos);
      json.writeNumberField("up_ns", upNanos);
    });
  }

  /**
   * A reply with a value whose times are not this server's, such as of a replay.
   *
   * @param atNanos when the value was taken, nanoseconds since the Unix epoch; empty if nobody says
   * @param upNanos how long its server had been up by then; empty if nobody says
   * @throws IOException if a component of the value is null
   */
  public <T> ByteBuffer value(
      StatCodec<T> codec, T value, OptionalLong atNanos, OptionalLong upNanos) throws IOException {
    return line(Errno.OK, () -> {
      codec.write(value, values);
      time("at_ns", atNanos);
      time("up_ns", upNanos);
    });
  }

  private void time(String name, OptionalLong nanos) throws IOException {
    if (nanos.isPresent()) {
      json.writeNumberField(name, nanos.getAsLong());
    }
  }

  /** A reply with metadata. */
  public ByteBuffer meta(StatSchema schema) {
    return safeLine(Errno.OK, () -> SchemaWriter.write(schema, json));
  }

  /**
   * An error.
   *
   * @param errno its number, not 0
   * @param text what was wrong and what would be right
   */
  public ByteBuffer error(int errno, String text) {
    return safeLine(errno, () -> json.writeString(Utf8.wellFormed(text)));
  }

  /** An error as a line by itself, for replies outside any connection. */
  public static byte[] errorLine(int errno, String text) {
    return Json.bytes(json -> envelope(json, errno, () -> json.writeString(Utf8.wellFormed(text))));
  }

  private ByteBuffer safeLine(int errno, Content content) {
    try {
      return line(errno, content);
    } catch (IOException e) {
      throw new UncheckedIOException("bug in stat-protocol: writing to memory failed", e);
    }
  }

  private ByteBuffer line(int errno, Content content) throws IOException {
    buffer.clear();
    boolean complete = false;
    try {
      envelope(json, errno, content);
      json.flush();
      complete = true;
      return buffer.toRead();
    } finally {
      if (!complete) {
        json = newGenerator(); // the old one stands in the middle of something
        values = new StatWriter(json);
      }
    }
  }

  private static void envelope(JsonGenerator json, int errno, Content content) throws IOException {
    json.writeStartObject();
    json.writeNumberField("errno", errno);
    json.writeObjectFieldStart("args");
    json.writeFieldName("resp");
    content.write();
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private interface Content {
    void write() throws IOException;
  }
}
