package io.statline.view;

import io.statline.protocol.StatBuckets;
import io.statline.protocol.StatField;
import io.statline.protocol.StatQuantile;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * A histogram as a reader got it: a scheme of buckets and how many values each has counted. Immutable. Several are
 * merged with {@code views.stream().reduce(HistogramView::merge)}; what was counted between two samples is the view of
 * their {@link ValueDelta}.
 *
 * <p>Quantiles are estimates. The true one lies between the bounds that come with each, those of one bucket: past
 * the first bucket, an estimate by {@code log2} is off by a factor of 2 at most, one by {@code linear} by a width, and
 * nothing is known of the open last bucket but its lower bound.
 *
 * @since 0.1.0
 */
public final class HistogramView {
  private final StatBuckets buckets;
  private final long[] counts;

  private HistogramView(StatBuckets buckets, long[] counts) {
    this.buckets = buckets;
    this.counts = counts;
  }

  /**
   * The histogram that a field's value is. Counts beyond 63 bits are taken for 2<sup>63</sup> − 1, those below 0 for 0.
   *
   * @return empty if the field is none, or of a scheme that is not known, or the value is no array of numbers
   */
  public static Optional<HistogramView> of(StatField field, StatValue value) {
    return reader(field).apply(value);
  }

  /** The same for many values of a field, whose metadata is read once. */
  public static Function<StatValue, Optional<HistogramView>> reader(StatField field) {
    HistogramField histogram = new HistogramField(field);
    return value -> histogram
        .buckets()
        .flatMap(
            buckets -> histogram.counts(value).map(counts -> new HistogramView(buckets, counts)));
  }

  /** The scheme of its buckets. */
  public StatBuckets buckets() {
    return buckets;
  }

  /** How many values each bucket has counted: a copy. */
  public long[] counts() {
    return counts.clone();
  }

  /** How many values were counted; of more than 2<sup>63</sup> − 1 that many. */
  public long total() {
    return Arrays.stream(counts).reduce(0, HistogramView::sum);
  }

  /** The value that a share of all values does not exceed, see {@link StatBuckets#quantile}; empty if there is none. */
  public Optional<StatQuantile> quantile(double share) {
    return buckets.quantile(counts, share);
  }

  /**
   * The counts of both together.
   *
   * @throws IllegalArgumentException if scheme or number of buckets differ
   */
  public HistogramView merge(HistogramView other) {
    if (!other.buckets.equals(buckets) || other.counts.length != counts.length) {
      throw new IllegalArgumentException("Histograms of different buckets have no sum: "
          + counts.length + " of " + buckets + " and " + other.counts.length + " of "
          + other.buckets);
    }
    long[] sums = new long[counts.length];
    Arrays.setAll(sums, i -> sum(counts[i], other.counts[i]));
    return new HistogramView(buckets, sums);
  }

  private static long sum(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  /** For people: the scheme and the counts. */
  @Override
  public String toString() {
    return buckets + " " + Arrays.toString(counts);
  }
}
