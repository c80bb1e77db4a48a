package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatBuckets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bound is written as the protocol's own schemes write it. */
class ShortestNumberTest {
  private static final int SAMPLES = 1_000;

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        -0.0,
        1,
        -1,
        0.1,
        2.5,
        1e-5,
        9.9e-6,
        123456.789,
        1e15,
        9007199254740992.0,
        9007199254740994.0,
        1e16,
        1e22,
        2e23,
        1e300,
        Double.MAX_VALUE,
        Double.MIN_NORMAL,
        Double.MIN_VALUE
      })
  void corner_isWrittenAsTheProtocolDoes(double value) {
    check(value, "");
  }

  @Test
  void randomNumbers_areWrittenAsTheProtocolDoes() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < SAMPLES; i++) {
      check(finite(random), "-Dseed=" + seed);
    }
  }

  /** The doubles below a power of two are nearer to it than those above. */
  @Test
  void powersOfTwo_areWrittenAsTheProtocolDoes() {
    IntStream.rangeClosed(Double.MIN_EXPONENT, Double.MAX_EXPONENT)
        .forEach(exponent -> check(Math.scalb(1.0, exponent), "2^" + exponent));
  }

  private static void check(double value, String context) {
    String expected = StatBuckets.explicit(value).toString();
    assertThat("explicit:" + ShortestNumber.of(value)).as(context).isEqualTo(expected);
  }

  private static double finite(Random random) {
    double value = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(value) ? value : random.nextDouble();
  }
}
