package io.statline.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Java's own types that carry their meaning. */
class JavaTypesTest {

  @ParameterizedTest
  @MethodSource("values")
  <T> void value_ofEachType_goesOverTheWireAndBack(StatCodec<T> codec, T value, String json)
      throws IOException {
    assertThat(json(codec, value)).isEqualTo(json);
    T read = StatReader.fromJson(codec, json.getBytes(UTF_8));
    assertThat(json(codec, read)).isEqualTo(json);
    assertThat(read).hasSameClassAs(value);
  }

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(StatCodecs.DURATION, Duration.ofMillis(1500), "1500000000"),
        Arguments.of(StatCodecs.DURATION, Duration.ofNanos(-1), "-1"),
        Arguments.of(StatCodecs.DURATION, Duration.ofNanos(Long.MAX_VALUE), "9223372036854775807"),
        Arguments.of(StatCodecs.DURATION, Duration.ofNanos(Long.MIN_VALUE), "-9223372036854775808"),
        Arguments.of(
            StatCodecs.INSTANT,
            Instant.parse("2026-11-23T07:05:01.000000002Z"),
            "1795417501000000002"),
        Arguments.of(StatCodecs.INSTANT, Instant.parse("1969-12-31T23:59:59.5Z"), "-500000000"),
        Arguments.of(
            StatCodecs.INSTANT, Instant.ofEpochSecond(0, Long.MIN_VALUE), "-9223372036854775808"),
        Arguments.of(
            StatCodecs.INSTANT, Instant.ofEpochSecond(0, Long.MAX_VALUE), "9223372036854775807"),
        Arguments.of(StatCodecs.LONG_ADDER, adder(-7), "-7"),
        Arguments.of(
            StatCodecs.ATOMIC_LONG, new AtomicLong(Long.MIN_VALUE), "-9223372036854775808"),
        Arguments.of(StatCodecs.ATOMIC_INTEGER, new AtomicInteger(Integer.MAX_VALUE), "2147483647"),
        Arguments.of(StatArrays.BIT_SET, bits(0, 3, 63), "[9223372036854775817]"),
        Arguments.of(StatArrays.BIT_SET, bits(64), "[0,1]"),
        Arguments.of(StatArrays.BIT_SET, bits(), "[]"),
        Arguments.of(
            StatArrays.histogram("linear:10:5"),
            StatHistogram.of(StatBuckets.linear(10, 5), new long[] {1, 0, -1}),
            "[1,0,18446744073709551615]"));
  }

  @Test
  void duration_longerThan64Bits_isAnErrorThatNamesIt() {
    assertThatThrownBy(() -> json(StatCodecs.DURATION, Duration.ofDays(365 * 300)))
        .isInstanceOf(StatException.class)
        .hasMessageContaining("PT2628000H");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1677-01-01T00:00:00Z", "2263-01-01T00:00:00Z"})
  void instant_outOf64Bits_isAnErrorThatNamesIt(String time) {
    assertThatThrownBy(() -> json(StatCodecs.INSTANT, Instant.parse(time)))
        .isInstanceOf(StatException.class)
        .hasMessageContaining(time);
  }

  @Test
  void histogram_ofOtherBucketsThanDeclared_isAnErrorThatNamesBoth() {
    StatHistogram other = StatHistogram.of(StatBuckets.log2(2), 3);

    assertThatThrownBy(() -> json(StatArrays.histogram("log2:1"), other))
        .isInstanceOf(StatException.class)
        .hasMessageContaining("log2:2")
        .hasMessageContaining("log2:1");
  }

  @Test
  void histogram_ofNoScheme_isRefused() {
    assertThatThrownBy(() -> StatArrays.histogram("log3:1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("log3:1");
  }

  @Test
  void atomicInteger_readFromMoreBits_isAnError() {
    assertThatThrownBy(
            () -> StatReader.fromJson(StatCodecs.ATOMIC_INTEGER, "2147483648".getBytes(UTF_8)))
        .isInstanceOf(StatFormatException.class);
  }

  private static <T> String json(StatCodec<T> codec, T value) throws IOException {
    return new String(StatWriter.toJson(codec, value), UTF_8);
  }

  private static LongAdder adder(long sum) {
    LongAdder adder = new LongAdder();
    adder.add(sum);
    return adder;
  }

  private static BitSet bits(int... set) {
    BitSet bits = new BitSet();
    for (int bit : set) {
      bits.set(bit);
    }
    return bits;
  }
}
