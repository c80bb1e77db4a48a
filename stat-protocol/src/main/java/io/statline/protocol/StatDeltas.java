package io.statline.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The amounts by which values have grown. For generated code; the rules are in
 * {@link StatType#delta(Object, Object)}. A null on either side, which is a supplier's fault, gives the current value.
 *
 * @since 0.1.0
 */
@SuppressWarnings("exports") // readers of @Nullable have JSpecify; nobody else needs it
public final class StatDeltas {
  /** Of boxed bytes. */
  public static final StatDelta.Counter<Byte> BYTE =
      counter((c, p) -> Byte.toUnsignedInt(c) < Byte.toUnsignedInt(p), (c, p) -> (byte) (c - p));

  /** Of boxed shorts. */
  public static final StatDelta.Counter<Short> SHORT =
      counter((c, p) -> Short.toUnsignedInt(c) < Short.toUnsignedInt(p), (c, p) -> (short) (c - p));

  /** Of boxed ints. */
  public static final StatDelta.Counter<Integer> INT =
      counter((c, p) -> Integer.compareUnsigned(c, p) < 0, (c, p) -> c - p);

  /** Of boxed longs. */
  public static final StatDelta.Counter<Long> LONG =
      counter((c, p) -> Long.compareUnsigned(c, p) < 0, (c, p) -> c - p);

  /** Of boxed floats. */
  public static final StatDelta.Counter<Float> FLOAT = counter((c, p) -> c < p, (c, p) -> c - p);

  /** Of boxed doubles. */
  public static final StatDelta.Counter<Double> DOUBLE = counter((c, p) -> c < p, (c, p) -> c - p);

  /** Of durations, by their nanoseconds. */
  public static final StatDelta<Duration> DURATION =
      (c, p) -> Duration.ofNanos(i64(c.toNanos(), p.toNanos()));

  /** Of adders; a new one. */
  public static final StatDelta<LongAdder> LONG_ADDER =
      (c, p) -> StatCodecs.adder(i64(c.sum(), p.sum()));

  /** Of atomic longs; a new one. */
  public static final StatDelta<AtomicLong> ATOMIC_LONG =
      (c, p) -> new AtomicLong(i64(c.get(), p.get()));

  /** Of atomic integers; a new one. */
  public static final StatDelta<AtomicInteger> ATOMIC_INTEGER =
      (c, p) -> new AtomicInteger(i32(c.get(), p.get()));

  private StatDeltas() {}

  private static <T> StatDelta.Counter<T> counter(BiPredicate<T, T> smaller, StatDelta<T> minus) {
    return new StatDelta.Counter<>() {
      @Override
      public boolean isReset(T current, T previous) {
        return smaller.test(current, previous);
      }

      @Override
      public T of(T current, T previous) {
        return isReset(current, previous) ? current : minus.of(current, previous);
      }
    };
  }

  /** Of a counter of 8 bits. */
  public static byte i8(byte current, byte previous) {
    return BYTE.of(current, previous);
  }

  /** Of a counter of 16 bits. */
  public static short i16(short current, short previous) {
    return SHORT.of(current, previous);
  }

  /** Of a counter of 32 bits. */
  public static int i32(int current, int previous) {
    return Integer.compareUnsigned(current, previous) < 0 ? current : current - previous;
  }

  /** Of a counter of 64 bits. */
  public static long i64(long current, long previous) {
    return Long.compareUnsigned(current, previous) < 0 ? current : current - previous;
  }

  /** Of a counter that is a float. */
  public static float f32(float current, float previous) {
    return current < previous ? current : current - previous;
  }

  /** Of a counter that is a double. */
  public static double f64(double current, double previous) {
    return current < previous ? current : current - previous;
  }

  /** Of a counter that may be absent; one that is new counts from zero. */
  public static OptionalInt i32(OptionalInt current, @Nullable OptionalInt previous) {
    return isPresent(current) && previous != null && previous.isPresent()
        ? OptionalInt.of(i32(current.getAsInt(), previous.getAsInt()))
        : current;
  }

  /** Of a counter that may be absent; one that is new counts from zero. */
  public static OptionalLong i64(OptionalLong current, @Nullable OptionalLong previous) {
    return current != null && current.isPresent() && previous != null && previous.isPresent()
        ? OptionalLong.of(i64(current.getAsLong(), previous.getAsLong()))
        : current;
  }

  /** Of a counter that may be absent; one that is new counts from zero. */
  public static OptionalDouble f64(OptionalDouble current, @Nullable OptionalDouble previous) {
    return current != null && current.isPresent() && previous != null && previous.isPresent()
        ? OptionalDouble.of(f64(current.getAsDouble(), previous.getAsDouble()))
        : current;
  }

  private static boolean isPresent(@Nullable OptionalInt value) {
    return value != null && value.isPresent();
  }

  /** Of a value that may be absent; one that is new counts from zero. */
  public static <T> Optional<T> optional(
      Optional<T> current, @Nullable Optional<T> previous, StatDelta<T> delta) {
    return current != null && current.isPresent() && previous != null && previous.isPresent()
        ? Optional.of(delta.of(current.get(), previous.get()))
        : current;
  }

  /** Of any value. */
  public static <T> T value(T current, @Nullable T previous, StatDelta<T> delta) {
    return current == null || previous == null ? current : delta.of(current, previous);
  }

  /** Of each element, by its index; more elements than before count from zero. */
  public static <T> List<T> list(
      Collection<T> current, @Nullable Collection<T> previous, StatDelta<T> delta) {
    if (current == null) {
      return absent();
    }
    List<T> deltas = new ArrayList<>(current);
    Iterator<T> before = previous == null ? Collections.emptyIterator() : previous.iterator();
    for (int i = 0; i < deltas.size() && before.hasNext(); i++) {
      deltas.set(i, value(deltas.get(i), before.next(), delta));
    }
    return Collections.unmodifiableList(deltas);
  }

  /** Of each element, by its index; more elements than before count from zero. */
  public static <T> T[] array(T[] current, T @Nullable [] previous, StatDelta<T> delta) {
    if (current == null || previous == null) {
      return current;
    }
    T[] deltas = current.clone();
    for (int i = 0; i < Math.min(deltas.length, previous.length); i++) {
      deltas[i] = value(current[i], previous[i], delta);
    }
    return deltas;
  }

  /** Of each value, by its key; new keys count from zero, and those that went are gone. */
  public static <K, V> Map<K, V> map(
      Map<K, V> current, @Nullable Map<K, V> previous, StatDelta<V> delta) {
    if (current == null || previous == null) {
      return current;
    }
    Map<K, V> deltas = new LinkedHashMap<>(current);
    // many maps refuse to be asked for null
    deltas.replaceAll((key, value) -> key == null ? value : value(value, previous.get(key), delta));
    return Collections.unmodifiableMap(deltas);
  }

  /** Of the buckets of a histogram: all of them begin anew if one is smaller or their number differs. */
  public static <T> List<T> histogram(
      Collection<T> current, @Nullable Collection<T> previous, StatDelta.Counter<T> delta) {
    if (current == null || previous == null || previous.size() != current.size()) {
      return list(current, null, delta);
    }
    Iterator<T> before = previous.iterator();
    boolean reset = current.stream().anyMatch(count -> isReset(count, before.next(), delta));
    return list(current, reset ? null : previous, delta);
  }

  /** Of the buckets of a histogram: all of them begin anew if one is smaller or their number differs. */
  public static <T> T[] histogram(
      T[] current, T @Nullable [] previous, StatDelta.Counter<T> delta) {
    return current == null || previous == null
        ? current
        : histogram(Arrays.asList(current), Arrays.asList(previous), delta)
            .toArray(current.clone());
  }

  private static <T> boolean isReset(
      @Nullable T current, @Nullable T previous, StatDelta.Counter<T> delta) {
    return current == null || previous == null || delta.isReset(current, previous);
  }

  /** What the writer then refuses, naming the component. */
  @SuppressWarnings("NullAway")
  private static <T> List<T> absent() {
    return null;
  }
}
