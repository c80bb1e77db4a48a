package io.statline.processor;

import io.statline.protocol.StatBuckets;
import io.statline.protocol.StatHistogram;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Random values of the types a component can have. */
final class RandomValues {
  private static final long[] CORNERS = {
    0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 31, 1L << 53
  };
  private static final String[] TEXTS = {
    "", "a", "\"\\/\b\f\n\r\t\u0000\u001f", "é€\ud83d\ude00\u2028", "null"
  };
  private static final int MOST_ELEMENTS = 4;

  private final Random random;
  private final Map<Class<?>, Supplier<?>> scalars = new LinkedHashMap<>();

  RandomValues(Random random) {
    this.random = random;
    scalars.put(Byte.class, () -> (byte) integer());
    scalars.put(Short.class, () -> (short) integer());
    scalars.put(Integer.class, () -> (int) integer());
    scalars.put(Long.class, this::integer);
    scalars.put(Float.class, this::float32);
    scalars.put(Double.class, this::float64);
    scalars.put(Boolean.class, random::nextBoolean);
    scalars.put(String.class, () -> TEXTS[random.nextInt(TEXTS.length)]);
    scalars.put(Duration.class, () -> Duration.ofNanos(integer()));
    scalars.put(Instant.class, () -> Instant.ofEpochSecond(0, integer()));
    scalars.put(LongAdder.class, this::adder);
    scalars.put(AtomicLong.class, () -> new AtomicLong(integer()));
    scalars.put(AtomicInteger.class, () -> new AtomicInteger((int) integer()));
    scalars.put(BitSet.class, () -> BitSet.valueOf(new long[] {integer(), integer()}));
    scalars.put(StatHistogram.class, this::histogram);
    scalars.put(
        OptionalInt.class, () -> maybe() ? OptionalInt.of((int) integer()) : OptionalInt.empty());
    scalars.put(
        OptionalLong.class, () -> maybe() ? OptionalLong.of(integer()) : OptionalLong.empty());
    scalars.put(
        OptionalDouble.class, () -> maybe() ? OptionalDouble.of(finite()) : OptionalDouble.empty());
  }

  /** A random value of a record. */
  <T> T record(Class<T> type) throws ReflectiveOperationException {
    List<Object> values = new ArrayList<>();
    List<Class<?>> types = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      values.add(value(component.getGenericType()));
      types.add(component.getType());
    }
    Constructor<T> constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
    constructor.setAccessible(true);
    return constructor.newInstance(values.toArray());
  }

  private Object value(Type type) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType held) {
      return held((Class<?>) held.getRawType(), held.getActualTypeArguments());
    } else if (type instanceof GenericArrayType) {
      throw new AssertionError("no arrays of generic types");
    }
    Class<?> plain = boxed((Class<?>) type);
    if (plain.isArray()) {
      return array(plain.getComponentType());
    } else if (plain.isEnum()) {
      return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
    }
    return plain.isRecord() ? record(plain) : scalars.get(plain).get();
  }

  private Object held(Class<?> holder, Type[] arguments) throws ReflectiveOperationException {
    if (holder == Map.class) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = count(); i > 0; i--) {
        map.put(value(arguments[0]), value(arguments[1]));
      }
      return map;
    } else if (holder == Optional.class) {
      // NaN travels as null, which is how an absent optional is read
      Object value = value(arguments[0]);
      boolean nan = value.equals(Double.NaN) || value.equals(Float.NaN);
      return maybe() && !nan ? Optional.of(value) : Optional.empty();
    }
    List<Object> list = new ArrayList<>();
    for (int i = count(); i > 0; i--) {
      list.add(value(arguments[0]));
    }
    return holder == Set.class ? new LinkedHashSet<>(list) : list;
  }

  private Object array(Class<?> element) throws ReflectiveOperationException {
    Object array = Array.newInstance(element, count());
    for (int i = 0; i < Array.getLength(array); i++) {
      Array.set(array, i, value(element));
    }
    return array;
  }

  private LongAdder adder() {
    LongAdder adder = new LongAdder();
    adder.add(integer());
    return adder;
  }

  /** Of the scheme that {@code @Buckets} alone has. */
  private StatHistogram histogram() {
    return StatHistogram.of(StatBuckets.log2(1), random.longs(count()).toArray());
  }

  private long integer() {
    return random.nextBoolean() ? CORNERS[random.nextInt(CORNERS.length)] : random.nextLong();
  }

  private double finite() {
    double value = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(value) ? value : -0.0;
  }

  private double float64() {
    return random.nextInt(8) == 0 ? Double.NaN : finite();
  }

  private float float32() {
    float value = Float.intBitsToFloat(random.nextInt());
    return Float.isFinite(value) ? value : Float.NaN;
  }

  private boolean maybe() {
    return random.nextBoolean();
  }

  private int count() {
    return random.nextInt(MOST_ELEMENTS);
  }

  private static Class<?> boxed(Class<?> type) {
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0).getClass() : type;
  }
}
