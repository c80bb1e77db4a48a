package io.statline.protocol;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts values in buckets. As a component it needs {@link io.statline.Buckets}, travels as an array of its counts, and
 * is read once while it is written.
 *
 * <pre>{@code
 * private final StatHistogram waits = StatHistogram.of(StatBuckets.log2(1), 20); // up to 1, 2, … 2^18, and above
 * waits.record(micros);
 * new SchedStats(waits)   // record SchedStats(@Buckets(first = 1) @Stat(unit = Unit.MICROSECONDS) StatHistogram waits)
 * }</pre>
 *
 * <p>Safe for several threads: {@link #record} neither waits nor allocates. Counts read while others record are each
 * right, but not of one instant.
 *
 * @since 0.1.0
 */
public final class StatHistogram {
  private final StatBuckets buckets;
  private final double[] upperBounds;
  private final AtomicLongArray counts;

  private StatHistogram(StatBuckets buckets, AtomicLongArray counts) {
    this.buckets = buckets;
    this.upperBounds = buckets.upperBounds(counts.length());
    this.counts = counts;
  }

  /**
   * An empty histogram.
   *
   * @param count how many buckets, the open last one included; at least 1
   * @throws IllegalArgumentException if it is less
   */
  public static StatHistogram of(StatBuckets buckets, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("A histogram has at least one bucket, not " + count);
    }
    return new StatHistogram(buckets, new AtomicLongArray(count));
  }

  /** The histogram with these counts, which are copied. If there are none, it counts nothing. */
  public static StatHistogram of(StatBuckets buckets, long[] counts) {
    return new StatHistogram(buckets, new AtomicLongArray(counts));
  }

  /**
   * Counts a value, which is in the unit of the component. NaN is counted in the last bucket, and what is less than the
   * first bucket's lower bound in the first, where quantiles take it for one that is not.
   */
  public void record(double value) {
    if (upperBounds.length == 0) {
      return;
    }
    int index = Arrays.binarySearch(upperBounds, value);
    counts.getAndIncrement(Math.min(index < 0 ? -1 - index : index, upperBounds.length - 1));
  }

  /** The scheme of its buckets. */
  public StatBuckets buckets() {
    return buckets;
  }

  /** How many values each bucket has counted: a copy. */
  public long[] counts() {
    long[] copy = new long[counts.length()];
    Arrays.setAll(copy, counts::get);
    return copy;
  }

  /** How many values were counted. */
  public long total() {
    return Arrays.stream(counts()).sum();
  }

  /**
   * The counts of both together, in a histogram of its own.
   *
   * @throws IllegalArgumentException if scheme or number of buckets differ
   */
  public StatHistogram merge(StatHistogram other) {
    if (!other.buckets.equals(buckets) || other.counts.length() != counts.length()) {
      throw new IllegalArgumentException("Histograms of different buckets have no sum: "
          + counts.length() + " of " + buckets + " and " + other.counts.length() + " of "
          + other.buckets);
    }
    long[] sums = counts();
    Arrays.setAll(sums, i -> sums[i] + other.counts.get(i));
    return of(buckets, sums);
  }

  /** What was counted since a previous reading, in a histogram of its own; all of it if that is none of this run's. */
  public StatHistogram delta(StatHistogram previous) {
    boolean comparable = previous.buckets.equals(buckets);
    return comparable
        ? of(buckets, StatArrayDeltas.histogram(counts(), previous.counts()))
        : of(buckets, counts());
  }

  /** An estimated quantile, see {@link StatBuckets#quantile}. */
  public Optional<StatQuantile> quantile(double share) {
    return buckets.quantile(counts(), share);
  }

  /** For people: the scheme and the counts. */
  @Override
  public String toString() {
    return buckets + " " + counts;
  }
}
