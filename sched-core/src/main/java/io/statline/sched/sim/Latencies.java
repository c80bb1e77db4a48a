package io.statline.sched.sim;

/** How often tasks waited how long, in classes of 1/16 of an octave: no figure is off by more than 1/16. */
final class Latencies {

  private static final int FINE_BITS = 4;
  private static final int FINE = 1 << FINE_BITS;
  private static final int CLASSES = (Long.SIZE - FINE_BITS) * FINE;

  private final long[] counts = new long[CLASSES];
  private long count;
  private long max;

  void add(long nanos) {
    counts[classOf(nanos)]++;
    count++;
    max = Math.max(max, nanos);
  }

  void addAll(Latencies other) {
    for (int i = 0; i < CLASSES; i++) {
      counts[i] += other.counts[i];
    }
    count += other.count;
    max = Math.max(max, other.max);
  }

  long count() {
    return count;
  }

  long max() {
    return max;
  }

  /** At least this share of all waited no longer than the result; the upper end of its class. */
  long quantile(double share) {
    long wanted = Math.max(1, (long) Math.ceil(share * count));
    long seen = 0;
    for (int i = 0; i < CLASSES; i++) {
      seen += counts[i];
      if (seen >= wanted) {
        return Math.min(max, end(i));
      }
    }
    return max;
  }

  static int classOf(long nanos) {
    if (nanos < FINE) {
      return (int) nanos;
    }
    int octave = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos);
    return (octave - FINE_BITS + 1) * FINE + (int) ((nanos >>> (octave - FINE_BITS)) & (FINE - 1));
  }

  /** The highest value of a class. */
  static long end(int index) {
    if (index < FINE) {
      return index;
    }
    int shift = index / FINE - 1;
    return ((long) (FINE + index % FINE + 1) << shift) - 1;
  }
}
