package io.statline.protocol;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * The key types of dicts: integers of each width with and without sign, strings and enums.
 *
 * @since 0.1.0
 */
public final class StatKeys {

  /** Signed 8-bit keys. */
  public static final StatKey<Byte> BYTE = signed(Byte.MIN_VALUE, Byte.MAX_VALUE, v -> (byte) v);

  /** Signed 16-bit keys. */
  public static final StatKey<Short> SHORT =
      signed(Short.MIN_VALUE, Short.MAX_VALUE, v -> (short) v);

  /** Signed 32-bit keys. */
  public static final StatKey<Integer> INT =
      signed(Integer.MIN_VALUE, Integer.MAX_VALUE, v -> (int) v);

  /** Signed 64-bit keys. */
  public static final StatKey<Long> LONG = signed(Long.MIN_VALUE, Long.MAX_VALUE, v -> v);

  /** 8-bit keys whose bits are read as unsigned. */
  public static final StatKey<Byte> UNSIGNED_BYTE =
      unsigned(0xFFL, v -> (byte) v, Byte::toUnsignedLong);

  /** 16-bit keys whose bits are read as unsigned. */
  public static final StatKey<Short> UNSIGNED_SHORT =
      unsigned(0xFFFFL, v -> (short) v, Short::toUnsignedLong);

  /** 32-bit keys whose bits are read as unsigned. */
  public static final StatKey<Integer> UNSIGNED_INT =
      unsigned(0xFFFF_FFFFL, v -> (int) v, Integer::toUnsignedLong);

  /** 64-bit keys whose bits are read as unsigned. */
  public static final StatKey<Long> UNSIGNED_LONG = unsigned(-1L, v -> v, v -> v);

  /** Strings. */
  public static final StatKey<String> STRING =
      new Key<>(StatKind.STRING, Utf8::wellFormed, name -> name);

  private StatKeys() {}

  /** The constants of an enum, {@code E.values()}, by name. */
  public static <E extends Enum<E>> StatKey<E> enumOf(E[] constants) {
    List<E> all = List.of(constants);
    return new Key<>(StatKind.STRING, Enum::name, name -> StatCodecs.constant(all, name));
  }

  private static <K extends Number> StatKey<K> signed(long min, long max, LongFunction<K> narrow) {
    return new Key<>(
        StatKind.I64,
        key -> Long.toString(key.longValue()),
        name -> narrow.apply(Integers.signed(name, min, max)));
  }

  private static <K> StatKey<K> unsigned(
      long max, LongFunction<K> narrow, ToLongFunction<K> widen) {
    return new Key<>(
        StatKind.U64,
        key -> Long.toUnsignedString(widen.applyAsLong(key)),
        name -> narrow.apply(Integers.unsigned(name, max)));
  }

  private record Key<K>(StatKind kind, Function<K, String> encoder, Function<String, K> decoder)
      implements StatKey<K> {
    @Override
    public String encode(K key) {
      return encoder.apply(key);
    }

    @Override
    public K decode(String name) {
      return decoder.apply(name);
    }
  }
}
