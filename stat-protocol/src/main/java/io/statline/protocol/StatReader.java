package io.statline.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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
  private final JsonTokens json;
  private final StatPath path = new StatPath();
  private final List<SeenFields> open = new ArrayList<>();

  private StatReader(JsonParser parser) {
    json = new JsonTokens(parser, path);
  }

  /**
   * One value from JSON text, in UTF-8.
   *
   * @throws StatFormatException if the text is malformed, does not fit, or goes on after the value
   */
  public static <T> T fromJson(StatCodec<T> codec, byte[] text) throws IOException {
    if (!Utf8.isText(text, 0, text.length)) {
      throw new StatFormatException("value: " + Utf8.NOT_TEXT);
    }
    return fromJson(codec, text, 0, text.length);
  }

  /** One value from a part of a text that {@link Utf8#isText} has accepted. */
  static <T> T fromJson(StatCodec<T> codec, byte[] text, int offset, int length)
      throws IOException {
    try (JsonParser parser = Json.valueParser(text, offset, length)) {
      StatReader reader = new StatReader(parser);
      reader.json.advance();
      T value = codec.read(reader);
      if (reader.json.advance() != null) {
        throw reader.json.unexpected("the end after the value");
      }
      return value;
    }
  }

  /** Begins a value of a statistics type. */
  public void begin(StatFields fields) throws IOException {
    path.enter(fields.type());
    json.expect(JsonToken.START_OBJECT, "an object");
    open.add(new SeenFields(fields));
  }

  /**
   * Goes to the next field that the type knows.
   *
   * @return its number in the type's {@link StatFields}, or −1 after the last
   */
  public int next() throws IOException {
    SeenFields seen = open.get(open.size() - 1);
    while (json.advance() == JsonToken.FIELD_NAME) {
      int index = seen.fields().indexOf(json.name());
      json.advance();
      if (index < 0) {
        json.skip();
      } else if (isValue(seen, index)) {
        return index;
      }
    }
    return -1;
  }

  /** Whether a known field has a value: an optional one is absent if it is null, too. */
  private boolean isValue(SeenFields seen, int index) throws StatFormatException {
    StatName name = seen.fields().name(index);
    path.at(name);
    if (!seen.mark(index)) {
      throw json.failure("the member '" + name + "' is there twice");
    }
    return json.current() != JsonToken.VALUE_NULL || !name.isOptional();
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
    return isNumber() ? Double.parseDouble(json.text()) : Double.NaN;
  }

  /** A float; {@code null} is NaN. */
  public float float32() throws IOException {
    // by way of a double it would be rounded twice
    return isNumber() ? Float.parseFloat(json.text()) : Float.NaN;
  }

  /** A boolean: 0 or 1. */
  public boolean bool() throws IOException {
    return unsigned(1) != 0;
  }

  /** A string. */
  public String string() throws IOException {
    json.expect(JsonToken.VALUE_STRING, "a string");
    return json.text();
  }

  /** A value of any kind, as JSON text. */
  String raw() throws IOException {
    return json.raw();
  }

  /** An array, as a list that cannot be changed. */
  public <T> List<T> list(StatCodec<T> codec) throws IOException {
    json.expect(JsonToken.START_ARRAY, "an array");
    List<T> values = new ArrayList<>();
    while (json.advance() != JsonToken.END_ARRAY) {
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
    json.expect(JsonToken.START_OBJECT, "an object");
    Map<K, V> values = new LinkedHashMap<>();
    while (json.advance() == JsonToken.FIELD_NAME) {
      String name = json.name();
      path.key(name);
      K key = decode(keys::decode, name);
      json.advance();
      if (values.put(key, codec.read(this)) != null) {
        throw json.failure("the key is there twice");
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
    json.expect(JsonToken.VALUE_NUMBER_INT, "an integer");
    return decode(text -> Integers.signed(text, min, max), json.text());
  }

  private long unsigned(long max) throws IOException {
    json.expect(JsonToken.VALUE_NUMBER_INT, "an unsigned integer");
    return decode(text -> Integers.unsigned(text, max), json.text());
  }

  /** Whether there is a number; the alternative is null, which stands for NaN. */
  private boolean isNumber() throws IOException {
    if (json.current() == JsonToken.VALUE_NULL) {
      return false;
    }
    if (json.current() != JsonToken.VALUE_NUMBER_INT) {
      json.expect(JsonToken.VALUE_NUMBER_FLOAT, "a number");
    }
    return true;
  }
}
