package io.statline.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which values each element of a histogram counts: the attribute {@code _buckets}, as {@link io.statline.Buckets} says
 * it. A bucket counts values that are more than the upper bound of the bucket before it and not more than its own. The
 * last bucket has no upper bound; the first has the lower bound 0, or none if its upper bound is less than that. All
 * bounds are in the field's unit.
 *
 * @since 0.1.0
 */
public sealed interface StatBuckets {

  /** The scheme of an attribute, empty if it is none, or has more than 10,000 explicit bounds. */
  static Optional<StatBuckets> parse(String attribute) {
    return BucketsText.parse(attribute);
  }

  /**
   * Each bound twice the one before: {@code log2:FIRST}.
   *
   * @throws IllegalArgumentException if the first bound is not a finite number above 0
   */
  static StatBuckets log2(double first) {
    return new Log2(first);
  }

  /**
   * Each bound a width more than the one before: {@code linear:FIRST:WIDTH}.
   *
   * @throws IllegalArgumentException if one is not a finite number, or the width is not above 0
   */
  static StatBuckets linear(double first, double width) {
    return new Linear(first, width);
  }

  /**
   * Bounds as they are: {@code explicit:B1,B2,…}.
   *
   * @throws IllegalArgumentException if there are none, or more than 10,000, which no reader would take, or they are
   *     not finite and ascending
   */
  static StatBuckets explicit(double... bounds) {
    return new Explicit(Arrays.stream(bounds).boxed().toList());
  }

  /** The upper bound of a bucket that is not the last, infinite past what the scheme has. */
  double upperBound(int index);

  /** The upper bounds of this many buckets, ascending; the last is infinite. */
  default double[] upperBounds(int count) {
    double[] bounds = new double[count];
    for (int i = 0; i < count; i++) {
      bounds[i] = i == count - 1 ? Double.POSITIVE_INFINITY : upperBound(i);
    }
    return bounds;
  }

  /**
   * The value that a share of all values does not exceed. The estimate assumes that values lie evenly within a bucket
   * (by powers of two: evenly on a logarithmic scale); how far it can be off, its bounds say: they are the bucket's.
   *
   * @param counts how many values are in each bucket; negative ones count as 0
   * @param share from 0 to 1, such as 0.99
   * @return empty if all counts are 0
   * @throws IllegalArgumentException if the share is not from 0 to 1
   */
  default Optional<StatQuantile> quantile(long[] counts, double share) {
    return new QuantileEstimate(this, counts).at(share);
  }

  /** By powers of two. */
  record Log2(double first) implements StatBuckets {
    /** Checks the bound. */
    public Log2 {
      require(Double.isFinite(first) && first > 0, "log2", first + " is not above 0");
    }

    @Override
    public double upperBound(int index) {
      return Math.scalb(first, index);
    }

    @Override
    public String toString() {
      return "log2:" + BucketsText.number(first);
    }
  }

  /** Of equal width. */
  record Linear(double first, double width) implements StatBuckets {
    /** Checks bound and width. */
    public Linear {
      first += 0.0; // of the two zeros the one whose text gives it back
      require(Double.isFinite(first), "linear", first + " is not finite");
      require(Double.isFinite(width) && width > 0, "linear", "width " + width + " is not above 0");
    }

    @Override
    public double upperBound(int index) {
      return first + index * width;
    }

    @Override
    public String toString() {
      return "linear:" + BucketsText.number(first) + ":" + BucketsText.number(width);
    }
  }

  /** As listed. */
  record Explicit(List<Double> bounds) implements StatBuckets {
    /** Copies and checks the bounds. */
    public Explicit {
      bounds = bounds.stream().map(bound -> bound + 0.0).toList();
      require(!bounds.isEmpty(), "explicit", "there is no bound");
      require(
          bounds.size() <= BucketsText.MOST_BOUNDS,
          "explicit",
          bounds.size() + " bounds are more than " + BucketsText.MOST_BOUNDS);
      for (int i = 0; i < bounds.size(); i++) {
        require(Double.isFinite(bounds.get(i)), "explicit", bounds.get(i) + " is not finite");
        require(
            i == 0 || bounds.get(i) > bounds.get(i - 1),
            "explicit",
            bounds.get(i) + " is not more than the bound before it");
      }
    }

    @Override
    public double upperBound(int index) {
      return index < bounds.size() ? bounds.get(index) : Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
      return bounds.stream()
          .map(BucketsText::number)
          .collect(Collectors.joining(",", "explicit:", ""));
    }
  }

  private static void require(boolean right, String scheme, String what) {
    if (!right) {
      throw new IllegalArgumentException("Buckets of scheme " + scheme + ": " + what);
    }
  }
}
