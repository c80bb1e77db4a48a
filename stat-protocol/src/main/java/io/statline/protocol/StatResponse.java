package io.statline.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A reply: one line from a server, taken apart but with its value still as text.
 *
 * @since 0.1.0
 */
public final class StatResponse {
  private static final String ERRNO = "errno";
  private static final String ARGS = "args";
  private static final String RESP = "resp";

  private final byte[] line;
  private final Set<String> seen = new HashSet<>();
  private int errno;
  private int start;
  private int end;
  private OptionalLong atNanos = OptionalLong.empty();
  private OptionalLong upNanos = OptionalLong.empty();

  private StatResponse(byte[] line) {
    this.line = line;
  }

  /**
   * The reply of a line. Unknown members are passed over; times that are no times are as if absent, as a value is worth
   * more than its times.
   *
   * @param line the line without its end; kept, so not to be changed
   * @throws StatFormatException if it is no reply, or could be read as two
   */
  public static StatResponse parse(byte[] line) throws StatFormatException {
    if (!Utf8.isText(line, 0, line.length)) {
      throw new StatFormatException("the reply is " + Utf8.NOT_TEXT);
    }
    StatResponse response = new StatResponse(line);
    try (JsonParser json = Json.valueParser(line, 0, line.length)) {
      response.members(json);
      if (json.nextToken() != null) {
        throw new StatFormatException("the reply goes on after its value");
      }
    } catch (JsonProcessingException e) {
      throw new StatFormatException("the reply is not JSON: " + Json.describe(e), e);
    } catch (StatFormatException e) {
      throw e;
    } catch (IOException e) {
      throw new StatFormatException("the reply cannot be read: " + e.getMessage(), e);
    }
    response.require(ERRNO, "'errno'");
    response.require(RESP, "'args.resp'");
    return response;
  }

  private void members(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new StatFormatException("the reply is not a JSON object");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case ERRNO -> errno(json);
        case ARGS -> args(json);
        default -> json.skipChildren();
      }
    }
  }

  private void errno(JsonParser json) throws IOException {
    once(ERRNO);
    OptionalLong number = integer(json);
    errno = (int) number.orElse(0);
    if (number.isEmpty() || errno != number.getAsLong()) {
      throw new StatFormatException("the reply's 'errno' is not an integer of 32 bits");
    }
  }

  private void args(JsonParser json) throws IOException {
    once(ARGS);
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new StatFormatException("the reply's 'args' is not an object");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case RESP -> resp(json);
        case "at_ns" -> atNanos = nanos(json);
        case "up_ns" -> upNanos = nanos(json);
        default -> json.skipChildren();
      }
    }
  }

  private void resp(JsonParser json) throws IOException {
    once(RESP);
    start = (int) json.currentTokenLocation().getByteOffset();
    json.skipChildren();
    json.finishToken();
    end = (int) json.currentLocation().getByteOffset();
  }

  private static OptionalLong nanos(JsonParser json) throws IOException {
    OptionalLong number = integer(json);
    json.skipChildren();
    return number.orElse(-1) < 0 ? OptionalLong.empty() : number;
  }

  /** Empty if the value is not a whole number of 64 bits; Jackson's own conversions fail, the slow way if it is long. */
  private static OptionalLong integer(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(json.getText()));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private void once(String member) throws StatFormatException {
    if (!seen.add(member)) {
      throw new StatFormatException("the reply has '" + member + "' twice");
    }
  }

  private void require(String member, String what) throws StatFormatException {
    if (!seen.contains(member)) {
      throw new StatFormatException("the reply has no " + what);
    }
  }

  /** 0 if there is a value, else the number of the error. */
  public int errno() {
    return errno;
  }

  /** When the value was taken, nanoseconds since the Unix epoch; empty if the server does not say. */
  public OptionalLong atNanos() {
    return atNanos;
  }

  /** How long the server had been up, monotonic nanoseconds; empty if the server does not say. */
  public OptionalLong upNanos() {
    return upNanos;
  }

  /**
   * The reply itself, if it is no error.
   *
   * @throws StatException if it is one
   */
  public StatResponse orThrow() throws StatException {
    if (errno != Errno.OK) {
      throw new StatException(errno, text());
    }
    return this;
  }

  /**
   * The value as a Java object.
   *
   * @throws StatFormatException if it does not fit
   */
  public <T> T value(StatCodec<T> codec) throws IOException {
    return StatReader.fromJson(codec, line, start, end - start);
  }

  /** The value as JSON text, in UTF-8: a copy. */
  public byte[] json() {
    return Arrays.copyOfRange(line, start, end);
  }

  /** An error's text; of a value, its JSON text. */
  public String text() {
    try {
      return value(StatCodecs.STRING);
    } catch (IOException notText) {
      return new String(line, start, end - start, StandardCharsets.UTF_8);
    }
  }
}
