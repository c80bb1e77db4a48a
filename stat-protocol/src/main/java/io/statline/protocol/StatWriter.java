package io.statline.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as the protocol's JSON. Generated code calls {@link #begin}, one method per component, and
 * {@link #end}; the method's name is the kind on the wire.
 *
 * <p>A null where a value must be is a {@link StatException} that names type, component and position. Not safe for
 * several threads.
 *
 * @since 0.1.0
 */
@SuppressWarnings("exports") // readers of @Nullable have JSpecify; nobody else needs it
public final class StatWriter {
  final JsonGenerator json;
  private final StatPath path = new StatPath();

  StatWriter(JsonGenerator json) {
    this.json = json;
  }

  /**
   * One value as JSON text, in UTF-8.
   *
   * @throws IOException if a component is null
   */
  public static <T> byte[] toJson(StatCodec<T> codec, T value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = Json.generator(bytes)) {
      generator.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
      codec.write(value, new StatWriter(generator));
    }
    return bytes.toByteArray();
  }

  /** Begins a value of a statistics type. */
  public StatWriter begin(StatMeta type) throws IOException {
    path.enter(type.name());
    json.writeStartObject();
    return this;
  }

  /** Ends the value begun last. */
  public void end() throws IOException {
    json.writeEndObject();
    path.leave();
  }

  /** A signed integer. */
  public StatWriter i64(StatName name, long value) throws IOException {
    field(name).writeNumber(value);
    return this;
  }

  /** An integer whose bits are read as unsigned; narrower ones are widened without sign by the caller. */
  public StatWriter u64(StatName name, long value) throws IOException {
    field(name);
    writeUnsigned(value);
    return this;
  }

  /** A double; NaN and the infinities become {@code null}. */
  public StatWriter float64(StatName name, double value) throws IOException {
    field(name);
    writeDouble(value);
    return this;
  }

  /** A float with the digits of its own width; NaN and the infinities become {@code null}. */
  public StatWriter float32(StatName name, float value) throws IOException {
    field(name);
    writeFloat(value);
    return this;
  }

  /** A boolean, as 0 or 1. */
  public StatWriter bool(StatName name, boolean value) throws IOException {
    field(name).writeNumber(value ? 1 : 0);
    return this;
  }

  /** A value of any other type. */
  public <T> StatWriter value(StatName name, @Nullable T value, StatCodec<T> codec)
      throws IOException {
    field(name);
    codec.write(present(value), this);
    return this;
  }

  /** A value that is left out if empty. */
  public <T> StatWriter optional(StatName name, @Nullable Optional<T> value, StatCodec<T> codec)
      throws IOException {
    path.at(name);
    Optional<T> optional = present(value);
    return optional.isPresent() ? value(name, optional.get(), codec) : this;
  }

  /** A signed integer that is left out if empty. */
  public StatWriter i64(StatName name, @Nullable OptionalInt value) throws IOException {
    path.at(name);
    OptionalInt optional = present(value);
    return optional.isPresent() ? i64(name, optional.getAsInt()) : this;
  }

  /** A signed integer that is left out if empty. */
  public StatWriter i64(StatName name, @Nullable OptionalLong value) throws IOException {
    path.at(name);
    OptionalLong optional = present(value);
    return optional.isPresent() ? i64(name, optional.getAsLong()) : this;
  }

  /** An unsigned integer that is left out if empty. */
  public StatWriter u64(StatName name, @Nullable OptionalInt value) throws IOException {
    path.at(name);
    OptionalInt optional = present(value);
    return optional.isPresent() ? u64(name, Integer.toUnsignedLong(optional.getAsInt())) : this;
  }

  /** An unsigned integer that is left out if empty. */
  public StatWriter u64(StatName name, @Nullable OptionalLong value) throws IOException {
    path.at(name);
    OptionalLong optional = present(value);
    return optional.isPresent() ? u64(name, optional.getAsLong()) : this;
  }

  /** A double that is left out if empty. */
  public StatWriter float64(StatName name, @Nullable OptionalDouble value) throws IOException {
    path.at(name);
    OptionalDouble optional = present(value);
    return optional.isPresent() ? float64(name, optional.getAsDouble()) : this;
  }

  /** An array of the collection's elements, in its order. */
  public <T> StatWriter array(
      StatName name, @Nullable Collection<? extends T> values, StatCodec<T> codec)
      throws IOException {
    field(name);
    Collection<? extends T> elements = present(values);
    json.writeStartArray();
    long index = 0;
    for (T element : elements) {
      path.index(index++);
      codec.write(present(element), this);
    }
    json.writeEndArray();
    return this;
  }

  /** An array of objects. */
  public <T> StatWriter array(StatName name, T @Nullable [] values, StatCodec<T> codec)
      throws IOException {
    path.at(name);
    return array(name, Arrays.asList(present(values)), codec);
  }

  /** A dict, in the map's own order. */
  public <K, V> StatWriter dict(
      StatName name,
      @Nullable Map<? extends K, ? extends V> values,
      StatKey<K> keys,
      StatCodec<V> codec)
      throws IOException {
    field(name);
    Map<? extends K, ? extends V> entries = present(values);
    json.writeStartObject();
    boolean distinct = false;
    for (Map.Entry<? extends K, ? extends V> entry : entries.entrySet()) {
      String key = key(entry.getKey(), keys);
      if (!distinct && Utf8.mayBeRepaired(key)) {
        requireDistinct(entries.keySet(), keys);
        distinct = true;
      }
      json.writeFieldName(key);
      codec.write(present(entry.getValue()), this);
    }
    json.writeEndObject();
    return this;
  }

  private <K> String key(@Nullable K key, StatKey<K> keys) throws StatException {
    path.key("null");
    String name = keys.encode(present(key));
    path.key(name);
    return name;
  }

  /** Keys that differ only in what is no text get the same name, of which readers would see one value. */
  private <K> void requireDistinct(Collection<? extends K> all, StatKey<K> keys)
      throws StatException {
    Set<String> names = new HashSet<>();
    for (K key : all) {
      if (!names.add(key(key, keys))) {
        throw new StatException(
            Errno.EINVAL,
            path + ": two keys have this name once halves of surrogate pairs are U+FFFD");
      }
    }
  }

  private JsonGenerator field(StatName name) throws IOException {
    path.at(name);
    json.writeFieldName(name.encoded());
    return json;
  }

  private <T> T present(@Nullable T value) throws StatException {
    if (value == null) {
      throw new StatException(
          Errno.EINVAL, path + " is null: the supplier must give a value (Optional may be empty)");
    }
    return value;
  }

  void writeUnsigned(long value) throws IOException {
    if (value >= 0) {
      json.writeNumber(value);
    } else {
      json.writeNumber(Long.toUnsignedString(value));
    }
  }

  void writeDouble(double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(JsonNumbers.text(value));
    } else {
      json.writeNull();
    }
  }

  void writeFloat(float value) throws IOException {
    if (Float.isFinite(value)) {
      json.writeNumber(JsonNumbers.text(value));
    } else {
      json.writeNull();
    }
  }
}
