package io.statline.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The type of values that are JSON text already, in UTF-8: for servers that pass on what others said, such as replays
 * and relays. They are written byte for byte.
 *
 * <p>A text that is not exactly one JSON value on one line cannot be sent: its reader gets an error. Whether it fits
 * the metadata is nobody's business here. Values cannot be subtracted: what happened between two of them is the later
 * one.
 *
 * @since 0.1.0
 */
public final class StatRawType implements StatType<byte[]> {
  private final StatMeta meta;

  private StatRawType(StatMeta meta) {
    this.meta = meta;
  }

  /**
   * The raw type with this metadata. It does not know the types that its fields hold: a server that is to serve their
   * metadata as well is told all of it at once.
   */
  public static StatRawType of(StatMeta meta) {
    return new StatRawType(Objects.requireNonNull(meta, "meta"));
  }

  @Override
  public Class<byte[]> type() {
    return byte[].class;
  }

  @Override
  public StatMeta meta() {
    return meta;
  }

  /** None, as they are not known. */
  @Override
  public List<StatType<?>> nested() {
    return List.of();
  }

  /** The current value. */
  @Override
  public byte[] delta(byte[] current, byte[] previous) {
    return current;
  }

  /**
   * Writes the text as it is.
   *
   * @throws StatFormatException if it is not one JSON value on one line
   */
  @Override
  public void write(byte[] value, StatWriter out) throws IOException {
    requireOneValue(value);
    out.json.writeRawValue(new String(value, StandardCharsets.UTF_8));
  }

  /** The value's text: strings and white space may be written in another way, numbers are digit for digit. */
  @Override
  public byte[] read(StatReader in) throws IOException {
    return in.raw().getBytes(StandardCharsets.UTF_8);
  }

  private static void requireOneValue(byte[] text) throws StatFormatException {
    if (!Utf8.isText(text, 0, text.length)) {
      throw new StatFormatException("the raw value is " + Utf8.NOT_TEXT);
    }
    for (byte each : text) {
      if (each == '\n' || each == '\r') {
        throw new StatFormatException("the raw value is not on one line");
      }
    }
    try (JsonParser json = Json.valueParser(text, 0, text.length)) {
      requireOneValue(json);
    } catch (JsonProcessingException e) {
      throw new StatFormatException("the raw value is not JSON: " + Json.describe(e), e);
    } catch (StatFormatException e) {
      throw e;
    } catch (IOException e) {
      throw new StatFormatException("the raw value cannot be read: " + e.getMessage(), e);
    }
  }

  private static void requireOneValue(JsonParser json) throws IOException {
    JsonToken first = json.nextToken();
    if (first == null) {
      throw new StatFormatException("the raw value is empty");
    }
    json.skipChildren();
    json.finishToken();
    if (json.nextToken() != null) {
      throw new StatFormatException("the raw value goes on after its end");
    }
  }
}
