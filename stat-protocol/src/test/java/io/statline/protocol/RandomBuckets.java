package io.statline.protocol;

import java.util.Random;
import java.util.stream.DoubleStream;

/** Bucket schemes, and values for them. */
final class RandomBuckets {
  private static final int MOST_BOUNDS = 8;
  private static final int MOST_VALUES = 200;

  private final Random random;

  RandomBuckets(Random random) {
    this.random = random;
  }

  StatBuckets scheme() {
    return switch (random.nextInt(3)) {
      case 0 -> StatBuckets.log2(Math.abs(number()) + Double.MIN_VALUE);
      case 1 -> StatBuckets.linear(number(), Math.abs(number()) + Double.MIN_VALUE);
      default ->
        StatBuckets.explicit(DoubleStream.generate(this::number)
            .limit(1 + random.nextInt(MOST_BOUNDS))
            .map(bound -> bound + 0.0)
            .sorted()
            .distinct()
            .toArray());
    };
  }

  /** An empty histogram of the scheme, often of other than the scheme's own number of buckets. */
  StatHistogram histogram(StatBuckets scheme) {
    return StatHistogram.of(scheme, 1 + random.nextInt(2 * MOST_BOUNDS));
  }

  /** None below what the first bucket can hold. */
  double[] values(StatBuckets scheme) {
    boolean negative = scheme.upperBound(0) < 0;
    return DoubleStream.generate(() -> value(scheme))
        .map(value -> negative ? value : Math.abs(value))
        .limit(1 + random.nextInt(MOST_VALUES))
        .toArray();
  }

  private double value(StatBuckets scheme) {
    double bound = scheme.upperBound(random.nextInt(MOST_BOUNDS));
    return random.nextBoolean() && Double.isFinite(bound) ? bound : number();
  }

  private double number() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(20) - 10;
      case 1 -> random.nextGaussian() * 100;
      case 2 -> -0.0;
      default -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(2000) - 1000);
    };
  }
}
