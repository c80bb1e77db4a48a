package io.statline.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads values from the protocol's JSON. Generated code calls {@link #begin}, {@link #next} until it is negative, for
 * each field the method of its type, and {@link #end}.
 *
 * <p>Members may come in any order; unknown ones are passed over. What does not fit is a {@link StatFormatException}
 * that names the place. Not safe for several threads.
 *
 * @since 0.1.0
 */
public final class StatReader {
  private static final int SHOWN = 40;

  private final JsonParser json;
  private final StatPath path = new StatPath();
  private final List<SeenFields> open = new ArrayList<>();

  private StatReader(JsonParser json) {
    this.json = json;
  }

  /**
   * One value from JSON text, in UTF-8.
   *
   * @throws StatFormatException if the text is malformed, does not fit, or goes on after the value
   */
  public static <T> T fromJson(StatCodec<T> codec, byte[] text) throws IOException {
    return fromJson(codec, text, 0, text.length);
  }

  static <T> T fromJson(StatCodec<T> codec, byte[] text, int offset, int length)
      throws IOException {
    try (JsonParser parser = Json.valueParser(text, offset, length)) {
      StatReader reader = new StatReader(parser);
      reader.advance();
      T value = codec.read(reader);
      if (reader.advance() != null) {
        throw reader.unexpected("the end after the value");
      }
      return value;
    }
  }

  /** Begins a value of a statistics type. */
  public void begin(StatFields fields) throws IOException {
    path.enter(fields.type());
    expect(JsonToken.START_OBJECT, "an object");
    open.add(new SeenFields(fields, new BitSet(fields.size())));
  }

  /**
   * Goes to the next field that the type knows.
   *
   * @return its number in the type's {@link StatFields}, or −1 after the last
   */
  public int next() throws IOException {
    SeenFields seen = open.get(open.size() - 1);
    while (advance() == JsonToken.FIELD_NAME) {
      int index = seen.fields.indexOf(json.currentName());
      advance();
      if (index < 0) {
        skip();
      } else if (seen.mark(index)) {
        path.at(seen.fields.name(index));
        if (json.currentToken() != JsonToken.VALUE_NULL
            || !seen.fields.name(index).isOptional()) {
          return index;
        }
      } else {
        throw new StatFormatException(
            path + ": the member '" + seen.fields.name(index) + "' is there twice");
      }
    }
    return -1;
  }

  /**
   * Ends the value begun last.
   *
   * @throws StatFormatException if a field that is not optional was missing
   */
  public void end() throws IOException {
    open.remove(open.size() - 1).requireAll(path);
    path.leave();
  }

  /** A signed 64-bit integer. */
  public long i64() throws IOException {
    return signed(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** A signed 32-bit integer. */
  public int i32() throws IOException {
    return (int) signed(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** A signed 16-bit integer. */
  public short i16() throws IOException {
    return (short) signed(Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** A signed 8-bit integer. */
  public byte i8() throws IOException {
    return (byte) signed(Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  /** An unsigned 64-bit integer, as bits. */
  public long u64() throws IOException {
    return unsigned(-1L);
  }

  /** An unsigned 32-bit integer, as bits. */
  public int u32() throws IOException {
    return (int) unsigned(0xFFFF_FFFFL);
  }

  /** An unsigned 16-bit integer, as bits. */
  public short u16() throws IOException {
    return (short) unsigned(0xFFFFL);
  }

  /** An unsigned 8-bit integer, as bits. */
  public byte u8() throws IOException {
    return (byte) unsigned(0xFFL);
  }

  /** A double; {@code null} is NaN. */
  public double float64() throws IOException {
    return isNumber() ? Double.parseDouble(json.getText()) : Double.NaN;
  }

  /** A float; {@code null} is NaN. */
  public float float32() throws IOException {
    // by way of a double it would be rounded twice
    return isNumber() ? Float.parseFloat(json.getText()) : Float.NaN;
  }

  /** A boolean: 0 or 1. */
  public boolean bool() throws IOException {
    return unsigned(1) != 0;
  }

  /** A string. */
  public String string() throws IOException {
    expect(JsonToken.VALUE_STRING, "a string");
    try {
      return json.getText();
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  /** An array, as a list that cannot be changed. */
  public <T> List<T> list(StatCodec<T> codec) throws IOException {
    expect(JsonToken.START_ARRAY, "an array");
    List<T> values = new ArrayList<>();
    while (advance() != JsonToken.END_ARRAY) {
      path.index(values.size());
      values.add(codec.read(this));
    }
    return Collections.unmodifiableList(values);
  }

  /** An array, as a set that keeps the order and cannot be changed. */
  public <T> Set<T> set(StatCodec<T> codec) throws IOException {
    return Collections.unmodifiableSet(new LinkedHashSet<>(list(codec)));
  }

  /** A dict, as a map that keeps the order and cannot be changed. */
  public <K, V> Map<K, V> map(StatKey<K> keys, StatCodec<V> codec) throws IOException {
    expect(JsonToken.START_OBJECT, "an object");
    Map<K, V> values = new LinkedHashMap<>();
    while (advance() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      path.key(name);
      K key = decode(keys::decode, name);
      advance();
      if (values.put(key, codec.read(this)) != null) {
        throw new StatFormatException(path + ": the key is there twice");
      }
    }
    return Collections.unmodifiableMap(values);
  }

  <T> T decode(Function<String, T> decoder) throws IOException {
    return decode(decoder, string());
  }

  private <T> T decode(Function<String, T> decoder, String text) throws StatFormatException {
    try {
      return decoder.apply(text);
    } catch (IllegalArgumentException e) {
      throw new StatFormatException(path + ": " + e.getMessage(), e);
    }
  }

  private long signed(long min, long max) throws IOException {
    String text = integer("an integer");
    long value;
    try {
      value = Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw outOfRange(text, Long.toString(min), Long.toString(max));
    }
    if (value < min || value > max) {
      throw outOfRange(text, Long.toString(min), Long.toString(max));
    }
    return value;
  }

  private long unsigned(long max) throws IOException {
    String text = integer("an unsigned integer");
    long value;
    try {
      value = Long.parseUnsignedLong(text);
    } catch (NumberFormatException e) {
      throw outOfRange(text, "0", Long.toUnsignedString(max));
    }
    if (Long.compareUnsigned(value, max) > 0) {
      throw outOfRange(text, "0", Long.toUnsignedString(max));
    }
    return value;
  }

  private StatFormatException outOfRange(String text, String min, String max) {
    return new StatFormatException(
        path + ": " + shortened(text) + " is not from " + min + " to " + max);
  }

  private String integer(String what) throws IOException {
    expect(JsonToken.VALUE_NUMBER_INT, what);
    return json.getText();
  }

  /** Whether there is a number; the alternative is null, which stands for NaN. */
  private boolean isNumber() throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return false;
    }
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      expect(JsonToken.VALUE_NUMBER_FLOAT, "a number");
    }
    return true;
  }

  private void expect(JsonToken token, String what) throws IOException {
    if (json.currentToken() != token) {
      throw unexpected(what);
    }
  }

  private StatFormatException unexpected(String what) throws IOException {
    JsonToken found = json.currentToken();
    String text = found == null ? "nothing" : shortened(String.valueOf(json.getText()));
    return new StatFormatException(path + ": expected " + what + ", found " + text);
  }

  private @Nullable JsonToken advance() throws IOException {
    try {
      return json.nextToken();
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  private void skip() throws IOException {
    try {
      json.skipChildren();
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  private StatFormatException malformed(JsonProcessingException e) {
    return new StatFormatException(path + ": malformed JSON: " + Json.describe(e), e);
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /** Which fields of a value have come. */
  private record SeenFields(StatFields fields, BitSet seen) {

    /** Marks a field as seen. */
    boolean mark(int index) {
      boolean first = !seen.get(index);
      seen.set(index);
      return first;
    }

    void requireAll(StatPath path) throws StatFormatException {
      for (int i = seen.nextClearBit(0); i < fields.size(); i = seen.nextClearBit(i + 1)) {
        if (!fields.name(i).isOptional()) {
          path.at(fields.name(i));
          throw new StatFormatException(path + ": the member '" + fields.name(i) + "' is missing");
        }
      }
    }
  }
}
