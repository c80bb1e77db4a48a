package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatType;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

/** Random records, compiled by the processor: what is written is read back. {@code -Dseed=…} repeats a failure. */
class RoundTripPropertyTest {
  private static final int VALUES = 20;

  @RepeatedTest(12)
  void randomValuesOfRandomRecords_areReadBack() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    String[] sources = new RandomRecords(random).sources();
    String last = "p.T" + (sources.length - 1);
    String context = "-Dseed=" + seed + "\n" + String.join("\n", sources);
    try {
      StatType<?> type = Compile.plain().sources(sources).clean().type(last + "Meta");
      for (int i = 0; i < VALUES; i++) {
        checkReadBack(type, new RandomValues(random), context);
      }
    } catch (Exception | AssertionError e) {
      throw new AssertionError(context, e);
    }
  }

  private static <T> void checkReadBack(StatType<T> type, RandomValues values, String context)
      throws Exception {
    T value = values.record(type.type());
    assertThat(Values.plain(Json.copy(type, value))).as(context).isEqualTo(Values.plain(value));
  }
}
