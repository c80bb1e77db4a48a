package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatDeltasTest {

  static List<Arguments> counters() {
    return List.of(
        Arguments.of(StatDeltas.BYTE, (byte) -1, (byte) 127, (byte) -128),
        Arguments.of(StatDeltas.BYTE, (byte) 1, (byte) -1, (byte) 1),
        Arguments.of(StatDeltas.SHORT, Short.MIN_VALUE, Short.MAX_VALUE, (short) 1),
        Arguments.of(StatDeltas.SHORT, (short) 1, (short) 2, (short) 1),
        Arguments.of(StatDeltas.INT, Integer.MIN_VALUE, Integer.MAX_VALUE, 1),
        Arguments.of(StatDeltas.INT, 3, -1, 3),
        Arguments.of(StatDeltas.LONG, -1L, 0L, -1L),
        Arguments.of(StatDeltas.LONG, 5L, 5L, 0L),
        Arguments.of(StatDeltas.LONG, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE),
        Arguments.of(StatDeltas.FLOAT, 0.3f, 0.1f, 0.3f - 0.1f),
        Arguments.of(StatDeltas.FLOAT, 0.1f, 0.3f, 0.1f),
        Arguments.of(StatDeltas.DOUBLE, 0.3, 0.1, 0.3 - 0.1),
        Arguments.of(StatDeltas.DOUBLE, 0.1, 0.3, 0.1),
        Arguments.of(StatDeltas.DOUBLE, 0.1, Double.NaN, Double.NaN),
        Arguments.of(
            StatDeltas.DURATION, Duration.ofMillis(5), Duration.ofMillis(3), Duration.ofMillis(2)),
        Arguments.of(
            StatDeltas.DURATION, Duration.ofMillis(3), Duration.ofMillis(5), Duration.ofMillis(3)));
  }

  @ParameterizedTest
  @MethodSource("counters")
  <T> void counter_ofEachType_isComparedAndSubtractedWithoutSign(
      StatDelta<T> delta, T current, T previous, T expected) {
    assertThat(delta.of(current, previous)).isEqualTo(expected);
  }

  @Test
  void primitives_ofEachWidth_areAsTheirBoxes() {
    assertThat(StatDeltas.i8((byte) -1, (byte) 127)).isEqualTo((byte) -128);
    assertThat(StatDeltas.i16((short) 1, (short) -1)).isEqualTo((short) 1);
    assertThat(StatDeltas.i32(Integer.MIN_VALUE, Integer.MAX_VALUE)).isOne();
    assertThat(StatDeltas.i64(3, -1)).isEqualTo(3);
    assertThat(StatDeltas.f32(0.3f, 0.1f)).isEqualTo(0.3f - 0.1f);
    assertThat(StatDeltas.f64(1, 2)).isEqualTo(1);
  }

  @Test
  void adders_andAtomics_areNewOnes() {
    AtomicLong current = new AtomicLong(7);

    assertThat(StatDeltas.ATOMIC_LONG.of(current, new AtomicLong(3))).hasValue(4);
    assertThat(StatDeltas.ATOMIC_INTEGER.of(new AtomicInteger(7), new AtomicInteger(8)))
        .hasValue(7);
    assertThat(
            StatDeltas.LONG_ADDER.of(StatCodecs.adder(7), StatCodecs.adder(2)).sum())
        .isEqualTo(5);
    assertThat(current).hasValue(7);
  }

  @Test
  void optionals_onBothSides_areSubtracted() {
    assertThat(StatDeltas.i32(OptionalInt.of(5), OptionalInt.of(3))).hasValue(2);
    assertThat(StatDeltas.i64(OptionalLong.of(5), OptionalLong.of(3))).hasValue(2);
    assertThat(StatDeltas.f64(OptionalDouble.of(5), OptionalDouble.of(3))).hasValue(2);
    assertThat(StatDeltas.optional(Optional.of(5), Optional.of(3), StatDeltas.INT))
        .contains(2);
  }

  @Test
  void optionals_onOneSideOnly_areCurrent() {
    assertThat(StatDeltas.i32(OptionalInt.of(5), OptionalInt.empty())).hasValue(5);
    assertThat(StatDeltas.i64(OptionalLong.empty(), OptionalLong.of(3))).isEmpty();
    assertThat(StatDeltas.f64(OptionalDouble.of(5), null)).hasValue(5);
    assertThat(StatDeltas.optional(Optional.of(5), Optional.empty(), StatDeltas.INT))
        .contains(5);
  }

  @Test
  void list_longerOrShorterThanBefore_countsByIndex() {
    assertThat(StatDeltas.list(List.of(5, 6, 7), List.of(3, 9), StatDeltas.INT))
        .containsExactly(2, 6, 7);
    assertThat(StatDeltas.list(List.of(5), List.of(3, 9), StatDeltas.INT)).containsExactly(2);
    assertThat(StatDeltas.array(new Long[] {5L, 6L}, new Long[] {3L}, StatDeltas.LONG))
        .containsExactly(2L, 6L);
  }

  @Test
  void map_keysThatComeAndGo_countFromZeroAndAreGone() {
    assertThat(StatDeltas.map(
            Map.of("kept", 5, "new", 6), Map.of("kept", 3, "gone", 9), StatDeltas.INT))
        .containsExactlyInAnyOrderEntriesOf(Map.of("kept", 2, "new", 6));
  }

  @Test
  void histogram_oneBucketSmaller_beginsAnewAsAWhole() {
    assertThat(StatDeltas.histogram(List.of(5, 1), List.of(3, 2), StatDeltas.INT))
        .containsExactly(5, 1);
    assertThat(StatDeltas.histogram(List.of(5, 2), List.of(3), StatDeltas.INT))
        .containsExactly(5, 2);
    assertThat(StatDeltas.histogram(List.of(5, 2), List.of(3, 2), StatDeltas.INT))
        .containsExactly(2, 0);
  }

  @Test
  void holders_ofNulls_leaveThemToTheWriter() {
    assertThat(StatDeltas.list(Arrays.asList(null, 5), Arrays.asList(3, null), StatDeltas.INT))
        .containsExactly(null, 5);
    assertThat(StatDeltas.histogram(Arrays.asList(1, null), List.of(1, 2), StatDeltas.INT))
        .containsExactly(1, null);
    assertThat(StatDeltas.map(
            Collections.singletonMap(null, 5), new TreeMap<>(Map.of("a", 1)), StatDeltas.INT))
        .containsEntry(null, 5);
  }

  @Test
  void holders_thatAreNull_stayNull() {
    assertThat(StatDeltas.list(null, List.of(1), StatDeltas.INT)).isNull();
    assertThat(StatDeltas.histogram(null, List.of(1), StatDeltas.INT)).isNull();
    assertThat(StatDeltas.map(null, Map.of(1, 2), StatDeltas.INT)).isNull();
    assertThat(StatDeltas.array(null, new Integer[] {1}, StatDeltas.INT)).isNull();
    assertThat(StatArrayDeltas.histogram((int[]) null, new int[1])).isNull();
    assertThat(StatDeltas.value((Integer) null, 1, StatDeltas.INT)).isNull();
  }
}
