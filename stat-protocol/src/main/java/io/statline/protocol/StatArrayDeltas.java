package io.statline.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The amounts by which arrays of counters, and histograms, have grown. For generated code; the rules are in
 * {@link StatType#delta(Object, Object)}. A null on either side, which is a supplier's
 * fault, gives the current array.
 *
 * @since 0.1.0
 */
@SuppressWarnings("exports") // readers of @Nullable have JSpecify; nobody else needs it
public final class StatArrayDeltas {

  private StatArrayDeltas() {}

  /** Of each element, by its index; more elements than before count from zero. */
  public static byte[] counters(byte[] current, byte @Nullable [] previous) {
    if (current == null || previous == null) {
      return current;
    }
    byte[] deltas = current.clone();
    for (int i = 0; i < Math.min(deltas.length, previous.length); i++) {
      deltas[i] = StatDeltas.i8(current[i], previous[i]);
    }
    return deltas;
  }

  /** Of each element, by its index; more elements than before count from zero. */
  public static short[] counters(short[] current, short @Nullable [] previous) {
    if (current == null || previous == null) {
      return current;
    }
    short[] deltas = current.clone();
    for (int i = 0; i < Math.min(deltas.length, previous.length); i++) {
      deltas[i] = StatDeltas.i16(current[i], previous[i]);
    }
    return deltas;
  }

  /** Of each element, by its index; more elements than before count from zero. */
  public static int[] counters(int[] current, int @Nullable [] previous) {
    if (current == null || previous == null) {
      return current;
    }
    int[] deltas = current.clone();
    for (int i = 0; i < Math.min(deltas.length, previous.length); i++) {
      deltas[i] = StatDeltas.i32(current[i], previous[i]);
    }
    return deltas;
  }

  /** Of each element, by its index; more elements than before count from zero. */
  public static long[] counters(long[] current, long @Nullable [] previous) {
    if (current == null || previous == null) {
      return current;
    }
    long[] deltas = current.clone();
    for (int i = 0; i < Math.min(deltas.length, previous.length); i++) {
      deltas[i] = StatDeltas.i64(current[i], previous[i]);
    }
    return deltas;
  }

  /** Of each element, by its index; more elements than before count from zero. */
  public static float[] counters(float[] current, float @Nullable [] previous) {
    if (current == null || previous == null) {
      return current;
    }
    float[] deltas = current.clone();
    for (int i = 0; i < Math.min(deltas.length, previous.length); i++) {
      deltas[i] = StatDeltas.f32(current[i], previous[i]);
    }
    return deltas;
  }

  /** Of each element, by its index; more elements than before count from zero. */
  public static double[] counters(double[] current, double @Nullable [] previous) {
    if (current == null || previous == null) {
      return current;
    }
    double[] deltas = current.clone();
    for (int i = 0; i < Math.min(deltas.length, previous.length); i++) {
      deltas[i] = StatDeltas.f64(current[i], previous[i]);
    }
    return deltas;
  }

  /** Of the buckets of a histogram: all of them begin anew if one is smaller or their number differs. */
  public static byte[] histogram(byte[] current, byte @Nullable [] previous) {
    if (current == null || previous == null || previous.length != current.length) {
      return current;
    }
    for (int i = 0; i < current.length; i++) {
      if (Byte.toUnsignedInt(current[i]) < Byte.toUnsignedInt(previous[i])) {
        return current;
      }
    }
    return counters(current, previous);
  }

  /** Of the buckets of a histogram: all of them begin anew if one is smaller or their number differs. */
  public static short[] histogram(short[] current, short @Nullable [] previous) {
    if (current == null || previous == null || previous.length != current.length) {
      return current;
    }
    for (int i = 0; i < current.length; i++) {
      if (Short.toUnsignedInt(current[i]) < Short.toUnsignedInt(previous[i])) {
        return current;
      }
    }
    return counters(current, previous);
  }

  /** Of the buckets of a histogram: all of them begin anew if one is smaller or their number differs. */
  public static int[] histogram(int[] current, int @Nullable [] previous) {
    if (current == null || previous == null || previous.length != current.length) {
      return current;
    }
    for (int i = 0; i < current.length; i++) {
      if (Integer.compareUnsigned(current[i], previous[i]) < 0) {
        return current;
      }
    }
    return counters(current, previous);
  }

  /** Of the buckets of a histogram: all of them begin anew if one is smaller or their number differs. */
  public static long[] histogram(long[] current, long @Nullable [] previous) {
    if (current == null || previous == null || previous.length != current.length) {
      return current;
    }
    for (int i = 0; i < current.length; i++) {
      if (Long.compareUnsigned(current[i], previous[i]) < 0) {
        return current;
      }
    }
    return counters(current, previous);
  }
}
