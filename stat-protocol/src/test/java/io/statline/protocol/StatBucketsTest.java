package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatBucketsTest {
  private static final int TIMES = 2_000;
  private static final String[] PARTS = {
    "log2",
    "linear",
    "explicit",
    ":",
    ",",
    "-",
    "1",
    "0",
    ".",
    "e",
    "9",
    "NaN",
    "Infinity",
    " ",
    "x"
  };

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void parse_textOfAnyScheme_isThatScheme() {
    RandomBuckets schemes = new RandomBuckets(random);
    for (int i = 0; i < TIMES; i++) {
      StatBuckets scheme = schemes.scheme();
      assertThat(StatBuckets.parse(scheme.toString())).as("-Dseed=%d", seed).contains(scheme);
    }
  }

  @Test
  void parse_strangersText_neverThrows() {
    for (int i = 0; i < TIMES; i++) {
      String text = IntStream.range(0, random.nextInt(9))
          .mapToObj(part -> PARTS[random.nextInt(PARTS.length)])
          .collect(Collectors.joining());
      assertThatCode(() -> StatBuckets.parse(text).map(scheme -> scheme.upperBounds(5)))
          .as("-Dseed=%d: %s", seed, text)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "log2",
        "log2:",
        "log2:0",
        "log2:-1",
        "log2:Infinity",
        "log2:NaN",
        "log2:1:2",
        "linear",
        "linear:1",
        "linear:1:0",
        "linear:1:-1",
        "linear:1:2:3",
        "linear:Infinity:1",
        "explicit:",
        "explicit:1,1",
        "explicit:2,1",
        "explicit:1,",
        "explicit:1,Infinity",
        "log10:1",
        "LOG2:1"
      })
  void parse_whatIsNoScheme_isEmpty(String attribute) {
    assertThat(StatBuckets.parse(attribute)).isEmpty();
  }

  @Test
  void parse_moreBoundsThanAnybodyReads_isEmpty() {
    String most = IntStream.range(0, 10_000)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(",", "explicit:", ""));

    assertThat(StatBuckets.parse(most)).isPresent();
    assertThat(StatBuckets.parse(most + ",10000")).isEmpty();
    assertThat(StatBuckets.parse(most + ",")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"log2:1", "log2:0.001", "linear:10:5", "linear:-5:0.5", "explicit:1,2.5,10"})
  void toString_ofParsed_isItsText(String attribute) {
    assertThat(StatBuckets.parse(attribute).orElseThrow()).hasToString(attribute);
  }

  @Test
  void upperBounds_ofEachScheme_endOpen() {
    double open = Double.POSITIVE_INFINITY;

    assertThat(StatBuckets.log2(0.5).upperBounds(5)).containsExactly(0.5, 1, 2, 4, open);
    assertThat(StatBuckets.linear(-10, 5).upperBounds(4)).containsExactly(-10, -5, 0, open);
    assertThat(StatBuckets.explicit(1, 2.5, 10).upperBounds(4)).containsExactly(1, 2.5, 10, open);
  }

  @Test
  void upperBounds_ofMoreBucketsThanBounds_areInfinite() {
    double open = Double.POSITIVE_INFINITY;

    assertThat(StatBuckets.explicit(1).upperBounds(3)).containsExactly(1, open, open);
    assertThat(StatBuckets.log2(Double.MAX_VALUE).upperBounds(3))
        .containsExactly(Double.MAX_VALUE, open, open);
  }

  @Test
  void factories_ofWhatIsNoScheme_sayWhy() {
    assertRefused(() -> StatBuckets.log2(0), "log2: 0.0 is not above 0");
    assertRefused(() -> StatBuckets.linear(Double.NaN, 1), "linear: NaN is not finite");
    assertRefused(() -> StatBuckets.linear(1, 0), "linear: width 0.0 is not above 0");
    assertRefused(StatBuckets::explicit, "explicit: there is no bound");
    assertRefused(
        () -> StatBuckets.explicit(new double[10_001]),
        "explicit: 10001 bounds are more than 10000");
    assertRefused(
        () -> StatBuckets.explicit(1, 1), "explicit: 1.0 is not more than the bound before it");
  }

  private static void assertRefused(ThrowingCallable factory, String why) {
    assertThatThrownBy(factory)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Buckets of scheme " + why);
  }
}
