package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileTest {
  private static final int TIMES = 2_000;
  private static final double OPEN = Double.POSITIVE_INFINITY;

  @Test
  void quantile_ofRandomValues_isWithinTheBounds() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    RandomBuckets buckets = new RandomBuckets(random);
    for (int i = 0; i < TIMES; i++) {
      StatBuckets scheme = buckets.scheme();
      double[] values = buckets.values(scheme);
      StatHistogram histogram = buckets.histogram(scheme);
      Arrays.stream(values).forEach(histogram::record);
      double share = random.nextInt(1001) / 1000.0;
      StatQuantile quantile = histogram.quantile(share).orElseThrow();
      assertThat(trueQuantile(values, share))
          .as("-Dseed=%d: %s of %s", seed, share, histogram)
          .isBetween(quantile.low(), quantile.high());
      assertThat(quantile.estimate()).isBetween(quantile.low(), quantile.high());
    }
  }

  /** The smallest of the values that at least this share of them does not exceed. */
  private static double trueQuantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.max((int) Math.ceil(share * sorted.length), 1) - 1];
  }

  @Test
  void quantile_insideABucket_isEstimatedEvenly() {
    long[] counts = {0, 4, 0, 0};

    assertThat(StatBuckets.linear(10, 10).quantile(counts, 0.25))
        .contains(new StatQuantile(12.5, 10, 20));
    assertThat(StatBuckets.log2(4).quantile(counts, 0.5).orElseThrow().estimate())
        .isCloseTo(4 * Math.sqrt(2), within(1e-9));
  }

  @Test
  void quantile_inTheFirstBucket_startsAtZero() {
    assertThat(StatBuckets.log2(8).quantile(new long[] {2, 0}, 0.5))
        .contains(new StatQuantile(4, 0, 8));
  }

  @Test
  void quantile_inAnOpenBucket_isItsBound() {
    assertThat(StatBuckets.log2(1).quantile(new long[] {0, 0, 5}, 0.5))
        .contains(new StatQuantile(2, 2, OPEN));
    assertThat(StatBuckets.linear(-5, 1).quantile(new long[] {5, 0}, 0.5))
        .contains(new StatQuantile(-5, -OPEN, -5));
  }

  @Test
  void quantile_ofNothing_isEmpty() {
    assertThat(StatBuckets.log2(1).quantile(new long[] {0, 0}, 0.5)).isEmpty();
    assertThat(StatBuckets.log2(1).quantile(new long[] {-3, 0}, 0.5)).isEmpty();
    assertThat(StatBuckets.log2(1).quantile(new long[0], 0.5)).isEmpty();
  }

  @Test
  void quantile_ofHugeCounts_isThatOfTheirSum() {
    long[] counts = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, 1};

    assertThat(StatBuckets.linear(1, 1).quantile(counts, 0.5).orElseThrow().estimate())
        .isCloseTo(1.5, within(1e-9));
    assertThat(StatBuckets.linear(1, 1).quantile(counts, 1).orElseThrow().high())
        .isGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void quantile_ofWhatIsNoShare_isRefused(double share) {
    assertThatThrownBy(() -> StatBuckets.log2(1).quantile(new long[] {1}, share))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A quantile is from 0 to 1, not " + share);
  }
}
