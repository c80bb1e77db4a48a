package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.processor.records.Counters;
import io.statline.processor.records.CountersMeta;
import io.statline.processor.records.Groups;
import io.statline.processor.records.GroupsMeta;
import io.statline.processor.records.Holders;
import io.statline.processor.records.Holders_LeafMeta;
import io.statline.processor.records.Times;
import io.statline.processor.records.TimesMeta;
import io.statline.processor.records.Waits;
import io.statline.processor.records.WaitsMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/** What generated types make of two readings, each of them written and read first. */
class DeltaTest {

  @Test
  void counters_thatGrew_areDifferences_othersStay() throws IOException {
    assertThat(delta(CountersMeta.TYPE, Counters.at(100), Counters.at(30)))
        .isEqualTo(new Counters(
            (byte) 70, (short) 70, 70, 70, (byte) 70, (short) 70, 70, 70, 70, 70, 100));
  }

  @Test
  void counters_thatWereReset_areTheirCurrentValues() throws IOException {
    assertThat(delta(CountersMeta.TYPE, Counters.at(3), Counters.at(100)))
        .isEqualTo(Counters.at(3));
  }

  /** As the daemon's own fields do it: from the largest signed number on to the smallest. */
  @Test
  void counters_pastTheirSign_goOnAtTheirOwnWidth() throws IOException {
    Counters before = new Counters(
        Byte.MAX_VALUE,
        Short.MAX_VALUE,
        Integer.MAX_VALUE,
        Long.MAX_VALUE,
        Byte.MAX_VALUE,
        Short.MAX_VALUE,
        Integer.MAX_VALUE,
        Long.MAX_VALUE,
        0,
        0,
        0);
    Counters after = new Counters(
        Byte.MIN_VALUE,
        Short.MIN_VALUE,
        Integer.MIN_VALUE,
        Long.MIN_VALUE,
        Byte.MIN_VALUE,
        Short.MIN_VALUE,
        Integer.MIN_VALUE,
        Long.MIN_VALUE,
        1,
        1,
        1);
    assertThat(delta(CountersMeta.TYPE, after, before)).isEqualTo(Counters.at(1));
  }

  @Test
  void counters_pastTheirWidth_countAsReset() throws IOException {
    Counters wrapped = Counters.at(2);
    assertThat(delta(CountersMeta.TYPE, wrapped, Counters.at(-1)))
        .usingRecursiveComparison()
        .ignoringFields("f", "d") // -1 is less than 2 as a number
        .isEqualTo(wrapped);
  }

  @Test
  void counters_thatGrewByMoreThanTheirSignedRange_areThatPattern() throws IOException {
    assertThat(delta(CountersMeta.TYPE, Counters.at(-1), Counters.at(0)))
        .isEqualTo(
            new Counters((byte) -1, (short) -1, -1, -1, (byte) -1, (short) -1, -1, -1, -1, -1, -1));
  }

  @Test
  void times_andAdders_areSubtractedAsTheirNumbers() throws IOException {
    Times delta = delta(TimesMeta.TYPE, times(100), times(30));
    assertThat(Values.plain(delta))
        .isEqualTo(Values.plain(new Times(
            Duration.ofNanos(70),
            Duration.ofNanos(100),
            Instant.ofEpochSecond(100),
            adder(70),
            new AtomicLong(70),
            new AtomicInteger(70),
            new AtomicLong(100),
            List.of(Duration.ofNanos(70)),
            BitSet.valueOf(new long[] {100}))));
  }

  @Test
  void times_andAdders_thatWereReset_areTheirCurrentValues() throws IOException {
    assertThat(Values.plain(delta(TimesMeta.TYPE, times(3), times(30))))
        .isEqualTo(Values.plain(times(3)));
  }

  @Test
  void groups_areSubtractedByIndexAndKey_setsStay() throws IOException {
    Groups.Member member = new Groups.Member(4, 10);
    assertThat(Values.plain(delta(GroupsMeta.TYPE, Groups.of(10, "k"), Groups.of(6, "k"))))
        .isEqualTo(Values.plain(new Groups(
            OptionalInt.of(4),
            Optional.of((byte) 4),
            new short[] {4},
            new Integer[] {4},
            List.of(4L),
            Map.of("k", 4.0),
            member,
            Optional.of(member),
            List.of(member),
            Map.of(io.statline.processor.records.Color.RED, member),
            Set.of(new Groups.Member(10, 10)))));
  }

  @Test
  void groups_thatWereEmpty_countFromZero() throws IOException {
    assertThat(Values.plain(delta(GroupsMeta.TYPE, Groups.of(10, "k"), Groups.none())))
        .isEqualTo(Values.plain(Groups.of(10, "k")));
  }

  @Test
  void groups_thatBecameEmpty_areEmpty() throws IOException {
    assertThat(Values.plain(delta(GroupsMeta.TYPE, Groups.none(), Groups.of(10, "k"))))
        .isEqualTo(Values.plain(Groups.none()));
  }

  @Test
  void map_withAnotherKey_countsThatFromZero_andForgetsTheOneThatWent() throws IOException {
    assertThat(
            delta(GroupsMeta.TYPE, Groups.of(10, "new"), Groups.of(6, "gone")).map())
        .isEqualTo(Map.of("new", 10.0));
  }

  @Test
  void histograms_areSubtractedByBucket_thoseOfAnIntervalStay() throws IOException {
    Waits expected = Waits.of(4, 0, 1);
    Waits delta = delta(WaitsMeta.TYPE, Waits.of(10, 5, 3), Waits.of(6, 5, 2));
    assertThat(delta.recent()).containsExactly(10, 5, 3);
    assertThat(Values.plain(cumulative(delta))).isEqualTo(Values.plain(cumulative(expected)));
  }

  @Test
  void histograms_ofWhichOneBucketIsSmaller_beginAnewAsAWhole() throws IOException {
    Waits current = Waits.of(10, 1, 3);
    Waits delta = delta(WaitsMeta.TYPE, current, Waits.of(6, 5, 2));
    assertThat(Values.plain(delta)).isEqualTo(Values.plain(current));
  }

  @Test
  void histograms_ofMoreBucketsThanBefore_beginAnewAsAWhole() throws IOException {
    Waits current = Waits.of(10, 5, 3);
    Waits delta = delta(WaitsMeta.TYPE, current, Waits.of(6, 5));
    assertThat(Values.plain(delta)).isEqualTo(Values.plain(current));
  }

  @Test
  void record_withoutCounters_isTheCurrentOne() {
    Holders.Leaf current = new Holders.Leaf(2);
    assertThat(Holders_LeafMeta.TYPE.delta(current, new Holders.Leaf(1))).isSameAs(current);
  }

  @Test
  void samples_withARestartInBetween_areTheCurrentValue() {
    StatSample<Counters> before = sample(Counters.at(30), 50);
    StatSample<Counters> after = sample(Counters.at(100), 10);
    assertThat(CountersMeta.TYPE.delta(after, before)).isEqualTo(Counters.at(100));
    assertThat(CountersMeta.TYPE.delta(before, after)).isEqualTo(Counters.at(30));
  }

  private static <T> T delta(StatType<T> type, T current, T previous) throws IOException {
    return type.delta(Json.copy(type, current), Json.copy(type, previous));
  }

  private static List<Object> cumulative(Waits waits) {
    return List.of(waits.histogram(), waits.longs(), waits.bytes(), waits.boxes(), waits.list());
  }

  private static StatSample<Counters> sample(Counters value, long upNanos) {
    return new StatSample<>(value, OptionalLong.empty(), OptionalLong.of(upNanos), 0);
  }

  private static Times times(int n) {
    return new Times(
        Duration.ofNanos(n),
        Duration.ofNanos(n),
        Instant.ofEpochSecond(n),
        adder(n),
        new AtomicLong(n),
        new AtomicInteger(n),
        new AtomicLong(n),
        List.of(Duration.ofNanos(n)),
        BitSet.valueOf(new long[] {n}));
  }

  private static LongAdder adder(long sum) {
    LongAdder adder = new LongAdder();
    adder.add(sum);
    return adder;
  }
}
