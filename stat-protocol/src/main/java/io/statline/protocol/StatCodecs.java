package io.statline.protocol;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * The codecs of all types that are no records: boxed numbers, booleans, strings, enums. For generated code.
 *
 * @since 0.1.0
 */
public final class StatCodecs {

  /** A signed 8-bit integer. */
  public static final StatCodec<Byte> BYTE =
      new Codec<>(StatKind.I64, (v, out) -> out.json.writeNumber(v), StatReader::i8);

  /** A signed 16-bit integer. */
  public static final StatCodec<Short> SHORT =
      new Codec<>(StatKind.I64, (v, out) -> out.json.writeNumber(v), StatReader::i16);

  /** A signed 32-bit integer. */
  public static final StatCodec<Integer> INT =
      new Codec<>(StatKind.I64, (v, out) -> out.json.writeNumber(v), StatReader::i32);

  /** A signed 64-bit integer. */
  public static final StatCodec<Long> LONG =
      new Codec<>(StatKind.I64, (v, out) -> out.json.writeNumber(v), StatReader::i64);

  /** An 8-bit integer whose bits are read as unsigned. */
  public static final StatCodec<Byte> UNSIGNED_BYTE = new Codec<>(
      StatKind.U64, (v, out) -> out.writeUnsigned(Byte.toUnsignedLong(v)), StatReader::u8);

  /** A 16-bit integer whose bits are read as unsigned. */
  public static final StatCodec<Short> UNSIGNED_SHORT = new Codec<>(
      StatKind.U64, (v, out) -> out.writeUnsigned(Short.toUnsignedLong(v)), StatReader::u16);

  /** A 32-bit integer whose bits are read as unsigned. */
  public static final StatCodec<Integer> UNSIGNED_INT = new Codec<>(
      StatKind.U64, (v, out) -> out.writeUnsigned(Integer.toUnsignedLong(v)), StatReader::u32);

  /** A 64-bit integer whose bits are read as unsigned. */
  public static final StatCodec<Long> UNSIGNED_LONG =
      new Codec<>(StatKind.U64, (v, out) -> out.writeUnsigned(v), StatReader::u64);

  /** A float. */
  public static final StatCodec<Float> FLOAT =
      new Codec<>(StatKind.FLOAT, (v, out) -> out.writeFloat(v), StatReader::float32);

  /** A double. */
  public static final StatCodec<Double> DOUBLE =
      new Codec<>(StatKind.FLOAT, (v, out) -> out.writeDouble(v), StatReader::float64);

  /** A boolean, as 0 or 1. */
  public static final StatCodec<Boolean> BOOLEAN =
      new Codec<>(StatKind.U64, (v, out) -> out.json.writeNumber(v ? 1 : 0), StatReader::bool);

  /** A string; half of a surrogate pair, which is no text, becomes U+FFFD. */
  public static final StatCodec<String> STRING = new Codec<>(
      StatKind.STRING, (v, out) -> out.json.writeString(Utf8.wellFormed(v)), StatReader::string);

  /** A duration, as nanoseconds. */
  public static final StatCodec<Duration> DURATION = new Codec<>(
      StatKind.I64,
      (v, out) -> out.json.writeNumber(TimeValues.nanos(v)),
      in -> Duration.ofNanos(in.i64()));

  /** A point in time, as nanoseconds since 1970-01-01T00:00Z. */
  public static final StatCodec<Instant> INSTANT = new Codec<>(
      StatKind.I64,
      (v, out) -> out.json.writeNumber(TimeValues.nanos(v)),
      in -> Instant.ofEpochSecond(0, in.i64()));

  /** An adder's sum; reading makes a new adder. */
  public static final StatCodec<LongAdder> LONG_ADDER =
      new Codec<>(StatKind.I64, (v, out) -> out.json.writeNumber(v.sum()), in -> adder(in.i64()));

  /** An atomic long's value; reading makes a new one. */
  public static final StatCodec<AtomicLong> ATOMIC_LONG = new Codec<>(
      StatKind.I64, (v, out) -> out.json.writeNumber(v.get()), in -> new AtomicLong(in.i64()));

  /** An atomic integer's value; reading makes a new one. */
  public static final StatCodec<AtomicInteger> ATOMIC_INTEGER = new Codec<>(
      StatKind.I64, (v, out) -> out.json.writeNumber(v.get()), in -> new AtomicInteger(in.i32()));

  private StatCodecs() {}

  static LongAdder adder(long sum) {
    LongAdder adder = new LongAdder();
    adder.add(sum);
    return adder;
  }

  /** The constants of an enum, {@code E.values()}, by name. */
  public static <E extends Enum<E>> StatCodec<E> enumOf(E[] constants) {
    List<E> all = List.of(constants);
    return new Codec<>(
        StatKind.STRING,
        (v, out) -> out.json.writeString(v.name()),
        in -> in.decode(constant -> constant(all, constant)));
  }

  static <E extends Enum<E>> E constant(List<E> all, String name) {
    for (E constant : all) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("'" + name + "' is none of "
        + all.stream().map(Enum::name).collect(Collectors.joining(", ")));
  }

  private interface Write<T> {
    void write(T value, StatWriter out) throws IOException;
  }

  private interface Read<T> {
    T read(StatReader in) throws IOException;
  }

  private record Codec<T>(StatKind kind, Write<T> writer, Read<T> reader) implements StatCodec<T> {
    @Override
    public void write(T value, StatWriter out) throws IOException {
      writer.write(value, out);
    }

    @Override
    public T read(StatReader in) throws IOException {
      return reader.read(in);
    }
  }
}
