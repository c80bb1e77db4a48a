package io.statline.protocol;

import java.util.Optional;

/** Quantiles of one histogram. */
final class QuantileEstimate {
  private final double[] uppers;
  private final long[] counts;
  private final boolean logarithmic;
  private final double lowest;

  QuantileEstimate(StatBuckets buckets, long[] counts) {
    this.uppers = buckets.upperBounds(counts.length);
    this.counts = counts;
    this.logarithmic = buckets instanceof StatBuckets.Log2;
    this.lowest = buckets.upperBound(0) < 0 ? Double.NEGATIVE_INFINITY : 0;
  }

  Optional<StatQuantile> at(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("A quantile is from 0 to 1, not " + share);
    }
    double total = 0;
    for (int i = 0; i < counts.length; i++) {
      total += count(i);
    }
    return total == 0 ? Optional.empty() : Optional.of(ofRank(Math.max(share * total, 1)));
  }

  /** Of the value that has this many values up to it, itself included. */
  private StatQuantile ofRank(double rank) {
    double before = 0;
    int last = 0;
    for (int i = 0; i < counts.length; i++) {
      if (count(i) > 0) {
        last = i;
        if (before + count(i) >= rank) {
          return within(i, (rank - before) / count(i));
        }
        before += count(i);
      }
    }
    return within(last, 1); // sums of doubles may round below the total
  }

  private StatQuantile within(int bucket, double part) {
    double low = lower(bucket);
    double high = uppers[bucket];
    if (Double.isInfinite(high) || Double.isInfinite(low)) {
      return new StatQuantile(Double.isInfinite(high) ? low : high, low, high);
    }
    double estimate =
        logarithmic && low > 0 ? low * Math.pow(high / low, part) : low + part * (high - low);
    return new StatQuantile(Math.min(Math.max(estimate, low), high), low, high);
  }

  private double lower(int bucket) {
    return bucket > 0 ? uppers[bucket - 1] : lowest;
  }

  private double count(int bucket) {
    return Math.max(counts[bucket], 0);
  }
}
