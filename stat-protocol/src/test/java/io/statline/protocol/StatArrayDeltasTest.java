package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatArrayDeltasTest {

  @Test
  void counters_ofEachWidth_wrapAtTheirOwn() {
    assertThat(StatArrayDeltas.counters(new byte[] {-128, 1}, new byte[] {127, -1}))
        .containsExactly(1, 1);
    assertThat(StatArrayDeltas.counters(new short[] {-32768, 1}, new short[] {32767, -1}))
        .containsExactly((short) 1, (short) 1);
    assertThat(StatArrayDeltas.counters(
            new int[] {Integer.MIN_VALUE, 1}, new int[] {Integer.MAX_VALUE, -1}))
        .containsExactly(1, 1);
    assertThat(StatArrayDeltas.counters(
            new long[] {Long.MIN_VALUE, 1}, new long[] {Long.MAX_VALUE, -1}))
        .containsExactly(1, 1);
  }

  @Test
  void counters_ofFloats_areSubtractedAtTheirOwnWidth() {
    assertThat(StatArrayDeltas.counters(new float[] {0.3f, 1}, new float[] {0.1f, 2}))
        .containsExactly(0.3f - 0.1f, 1);
    assertThat(StatArrayDeltas.counters(new double[] {0.3, 1}, new double[] {0.1, Double.NaN}))
        .containsExactly(0.3 - 0.1, Double.NaN);
  }

  @Test
  void counters_longerOrShorterThanBefore_countByIndex() {
    assertThat(StatArrayDeltas.counters(new long[] {5, 6}, new long[] {3})).containsExactly(2, 6);
    assertThat(StatArrayDeltas.counters(new long[] {5}, new long[] {3, 4})).containsExactly(2);
    assertThat(StatArrayDeltas.counters(new long[] {5}, null)).containsExactly(5);
  }

  @Test
  void counters_leaveTheirArguments() {
    int[] current = {5};
    int[] previous = {3};
    StatArrayDeltas.counters(current, previous);

    assertThat(current).containsExactly(5);
    assertThat(previous).containsExactly(3);
  }

  @Test
  void histogram_noBucketSmaller_isSubtracted() {
    assertThat(StatArrayDeltas.histogram(new byte[] {-128, 5}, new byte[] {127, 5}))
        .containsExactly(1, 0);
    assertThat(StatArrayDeltas.histogram(new short[] {-1}, new short[] {1}))
        .containsExactly((short) -2);
    assertThat(StatArrayDeltas.histogram(new int[] {-1}, new int[] {1})).containsExactly(-2);
    assertThat(StatArrayDeltas.histogram(new long[] {-1}, new long[] {1})).containsExactly(-2);
  }

  @Test
  void histogram_oneBucketSmaller_beginsAnewAsAWhole() {
    assertThat(StatArrayDeltas.histogram(new byte[] {5, 1}, new byte[] {3, -1}))
        .containsExactly(5, 1);
    assertThat(StatArrayDeltas.histogram(new short[] {5, 1}, new short[] {3, -1}))
        .containsExactly((short) 5, (short) 1);
    assertThat(StatArrayDeltas.histogram(new int[] {5, 1}, new int[] {3, -1}))
        .containsExactly(5, 1);
    assertThat(StatArrayDeltas.histogram(new long[] {5, 1}, new long[] {3, -1}))
        .containsExactly(5, 1);
  }

  @Test
  void histogram_ofOtherNumberOfBuckets_beginsAnew() {
    assertThat(StatArrayDeltas.histogram(new long[] {5, 1}, new long[] {3})).containsExactly(5, 1);
    assertThat(StatArrayDeltas.histogram(new int[] {5}, new int[] {3, 0})).containsExactly(5);
    assertThat(StatArrayDeltas.histogram(new short[] {5}, null)).containsExactly((short) 5);
  }
}
