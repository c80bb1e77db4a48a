package io.statline.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * A reply: one line from a server, taken apart but with its value still as text.
 *
 * @since 0.1.0
 */
public final class StatResponse {
  private final byte[] line;
  private int errno = -1;
  private int start = -1;
  private int end = -1;
  private OptionalLong atNanos = OptionalLong.empty();
  private OptionalLong upNanos = OptionalLong.empty();

  private StatResponse(byte[] line) {
    this.line = line;
  }

  /**
   * The reply of a line.
   *
   * @param line the line without its end; kept, so not to be changed
   * @throws StatFormatException if it is no reply
   */
  public static StatResponse parse(byte[] line) throws StatFormatException {
    if (!Utf8.isText(line, 0, line.length)) {
      throw new StatFormatException("the reply is not UTF-8");
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
    response.requireMembers();
    return response;
  }

  private void members(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new StatFormatException("the reply is not a JSON object");
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("errno") && value == JsonToken.VALUE_NUMBER_INT) {
        errno = json.getIntValue();
      } else if (name.equals("args") && value == JsonToken.START_OBJECT) {
        args(json);
      } else {
        json.skipChildren();
      }
    }
  }

  private void args(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "resp" -> {
          start = (int) json.currentTokenLocation().getByteOffset();
          json.skipChildren();
          json.finishToken();
          end = (int) json.currentLocation().getByteOffset();
        }
        case "at_ns" -> atNanos = nanos(json, value);
        case "up_ns" -> upNanos = nanos(json, value);
        default -> json.skipChildren();
      }
    }
  }

  private static OptionalLong nanos(JsonParser json, JsonToken value) throws IOException {
    if (value == JsonToken.VALUE_NUMBER_INT) {
      return OptionalLong.of(json.getLongValue());
    }
    json.skipChildren();
    return OptionalLong.empty();
  }

  private void requireMembers() throws StatFormatException {
    if (errno < 0) {
      throw new StatFormatException("the reply has no 'errno' that is an integer from 0");
    }
    if (start < 0) {
      throw new StatFormatException("the reply has no 'args.resp'");
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
