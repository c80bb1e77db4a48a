package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class StatHistogramTest {
  private static final StatBuckets POWERS = StatBuckets.log2(1);

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final RandomBuckets buckets = new RandomBuckets(new Random(seed));

  @Test
  void record_valueAtABound_isCountedBelowIt() {
    StatHistogram histogram = StatHistogram.of(POWERS, 4);
    Arrays.stream(new double[] {-1, 0, 1, 1.1, 2, 3, 4, 4.1}).forEach(histogram::record);

    assertThat(histogram.counts()).containsExactly(3, 2, 2, 1);
    assertThat(histogram.total()).isEqualTo(8);
  }

  @Test
  void record_whatIsNoFiniteNumber_isCountedAtAnEnd() {
    StatHistogram histogram = StatHistogram.of(POWERS, 3);
    histogram.record(Double.NaN);
    histogram.record(Double.POSITIVE_INFINITY);
    histogram.record(Double.NEGATIVE_INFINITY);

    assertThat(histogram.counts()).containsExactly(1, 0, 2);
  }

  @Test
  void record_fromSeveralThreads_losesNothing() {
    StatHistogram histogram = StatHistogram.of(POWERS, 8);
    Runnable thousands =
        () -> IntStream.range(0, 80_000).forEach(i -> histogram.record(1 << i % 8));
    CompletableFuture.allOf(IntStream.range(0, 4)
            .mapToObj(
                thread -> CompletableFuture.runAsync(thousands, task -> new Thread(task).start()))
            .toArray(CompletableFuture<?>[]::new))
        .join();

    assertThat(histogram.counts()).containsOnly(40_000);
  }

  @RepeatedTest(100)
  void merge_ofTwo_isRecordingBoth() {
    StatBuckets scheme = buckets.scheme();
    StatHistogram both = buckets.histogram(scheme);
    StatHistogram one = StatHistogram.of(scheme, both.counts().length);
    StatHistogram other = StatHistogram.of(scheme, both.counts().length);
    for (StatHistogram part : new StatHistogram[] {one, other}) {
      Arrays.stream(buckets.values(scheme)).peek(both::record).forEach(part::record);
    }

    assertThat(one.merge(other).counts()).as("-Dseed=%d", seed).isEqualTo(both.counts());
  }

  @RepeatedTest(100)
  void delta_ofAnEarlierReading_isWhatWasRecordedSince() {
    StatBuckets scheme = buckets.scheme();
    StatHistogram histogram = buckets.histogram(scheme);
    Arrays.stream(buckets.values(scheme)).forEach(histogram::record);
    StatHistogram before = StatHistogram.of(scheme, histogram.counts());
    StatHistogram since = StatHistogram.of(scheme, histogram.counts().length);
    Arrays.stream(buckets.values(scheme)).peek(histogram::record).forEach(since::record);

    assertThat(histogram.delta(before).counts()).as("-Dseed=%d", seed).isEqualTo(since.counts());
  }

  @Test
  void delta_ofAnotherRun_isAllThatWasRecorded() {
    StatHistogram current = StatHistogram.of(POWERS, new long[] {5, 1});

    assertThat(current.delta(StatHistogram.of(POWERS, new long[] {3, 2})).counts())
        .containsExactly(5, 1);
    assertThat(current.delta(StatHistogram.of(POWERS, new long[] {1})).counts())
        .containsExactly(5, 1);
  }

  @Test
  void delta_ofOtherBuckets_isAllThatWasRecorded() {
    StatHistogram current = StatHistogram.of(POWERS, new long[] {5, 1});
    StatHistogram other = StatHistogram.of(StatBuckets.log2(2), new long[] {3, 1});

    assertThat(current.delta(other).counts()).containsExactly(5, 1);
  }

  @Test
  void merge_ofOtherBuckets_isRefused() {
    StatHistogram histogram = StatHistogram.of(POWERS, 2);

    assertThatThrownBy(() -> histogram.merge(StatHistogram.of(POWERS, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("2 of log2:1 and 3 of log2:1");
    assertThatThrownBy(() -> histogram.merge(StatHistogram.of(StatBuckets.log2(2), 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void record_intoNoBuckets_countsNothing() {
    StatHistogram empty = StatHistogram.of(StatBuckets.log2(1), new long[0]);
    empty.record(1);
    assertThat(empty.total()).isZero();
    assertThat(empty.quantile(0.5)).isEmpty();
  }

  @Test
  void of_noBuckets_isRefused() {
    assertThatThrownBy(() -> StatHistogram.of(POWERS, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A histogram has at least one bucket, not 0");
  }

  @Test
  void counts_changedByTheirReader_leaveTheHistogram() {
    StatHistogram histogram = StatHistogram.of(POWERS, new long[] {1, 2});
    histogram.counts()[0] = 9;

    assertThat(histogram).hasToString("log2:1 [1, 2]");
  }
}
