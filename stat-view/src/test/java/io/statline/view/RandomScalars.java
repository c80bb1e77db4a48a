package io.statline.view;

import io.statline.protocol.StatBuckets;
import io.statline.protocol.StatHistogram;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** Random values of single types, and values that such a one may have become. */
final class RandomScalars {
  private static final long[] CORNERS = {
    0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0x7F, 0x80, 0x7FFF, 0x8000, 0x7FFF_FFFFL, 0x8000_0000L
  };
  private static final StatBuckets POWERS = StatBuckets.log2(1);

  private final Random random;
  private final Map<Class<?>, Function<Object, Object>> growths = new HashMap<>();
  private final Map<Class<?>, Supplier<Object>> others = new HashMap<>();

  RandomScalars(Random random) {
    this.random = random;
    integer(Byte.class, bits -> (byte) bits, Byte::longValue);
    integer(Short.class, bits -> (short) bits, Short::longValue);
    integer(Integer.class, bits -> (int) bits, Integer::longValue);
    integer(Long.class, bits -> bits, Long::longValue);
    integer(Duration.class, Duration::ofNanos, Duration::toNanos);
    integer(AtomicLong.class, AtomicLong::new, AtomicLong::get);
    integer(AtomicInteger.class, bits -> new AtomicInteger((int) bits), AtomicInteger::get);
    integer(LongAdder.class, RandomScalars::adder, LongAdder::sum);
    integer(OptionalInt.class, bits -> OptionalInt.of((int) bits), v -> v.orElse(0));
    integer(OptionalLong.class, OptionalLong::of, v -> v.orElse(0));
    integer(OptionalDouble.class, bits -> OptionalDouble.of(bits / 8.0), v -> (long) v.orElse(0));
    growths.put(Double.class, old -> (double) old + random.nextInt(9) / 8.0);
    growths.put(Float.class, old -> (float) old + random.nextInt(9) / 8f);
    others.put(Double.class, () -> real(Double.longBitsToDouble(random.nextLong())));
    others.put(Float.class, () -> (float) real(Float.intBitsToFloat(random.nextInt())));
    others.put(Boolean.class, random::nextBoolean);
    others.put(String.class, () -> "text" + random.nextInt(3));
    others.put(Instant.class, () -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1000)));
    others.put(BitSet.class, () -> BitSet.valueOf(new long[] {random.nextLong()}));
    others.put(StatHistogram.class, () -> histogram(new long[random.nextInt(3)]));
    growths.put(StatHistogram.class, old -> histogram(((StatHistogram) old).counts()));
  }

  private <T> void integer(Class<T> type, LongFunction<T> make, Function<T, Number> read) {
    others.put(type, () -> make.apply(bits()));
    growths.put(
        type, old -> make.apply(read.apply(type.cast(old)).longValue() + random.nextInt(4)));
  }

  /** Any value of the type; of optional ones sometimes none. */
  Object any(Class<?> type) {
    boolean empty = random.nextInt(4) == 0;
    if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    } else if (type == OptionalInt.class && empty) {
      return OptionalInt.empty();
    } else if (type == OptionalLong.class && empty) {
      return OptionalLong.empty();
    } else if (type == OptionalDouble.class && empty) {
      return OptionalDouble.empty();
    }
    return others.get(type).get();
  }

  /** What may come after an old value: mostly a little more, often the same, sometimes any other. */
  Object next(Class<?> type, Object old) {
    return switch (random.nextInt(6)) {
      case 0 -> any(type);
      case 1 -> old;
      default -> growths.containsKey(type) ? growths.get(type).apply(old) : any(type);
    };
  }

  private long bits() {
    return random.nextBoolean()
        ? CORNERS[random.nextInt(CORNERS.length)] - random.nextInt(3)
        : random.nextInt(100);
  }

  private double real(double any) {
    return random.nextInt(3) == 0 ? any : random.nextInt(100) / 8.0;
  }

  private StatHistogram histogram(long[] counts) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += random.nextInt(6) == 0 ? bits() : random.nextInt(3);
    }
    return StatHistogram.of(POWERS, counts);
  }

  private static LongAdder adder(long sum) {
    LongAdder adder = new LongAdder();
    adder.add(sum);
    return adder;
  }
}
