package io.statline.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any values of any metadata: deltas are those of a model that goes another way. {@code -Dseed=…} repeats a failure. */
class ValueDeltaPropertyTest {
  private static final int SCHEMAS = 300;
  private static final int VALUES = 10;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  private long subtracted;

  @Test
  void delta_ofAnyValues_isThatOfTheModel() {
    forAll(this::checkModel);

    assertThat(subtracted).as("leaves that differ from the current").isGreaterThan(SCHEMAS);
  }

  @Test
  void rates_ofAnyValues_areFiniteNumbersOfPlacesThatAreThere() {
    forAll((schema, type, current, previous) -> {
      StatRates rates = StatRates.between(schema, type, up(current, 9), up(previous, 7));
      assertThat(rates.perSecond().values()).as("-Dseed=%d", seed).allMatch(Double::isFinite);
      assertThat(FlatValue.of(current).leaves().keySet().stream().map(ValueDeltaPropertyTest::path))
          .containsAll(rates.perSecond().keySet());
    });
  }

  private interface Check {
    void of(StatSchema schema, StatMeta type, StatValue current, StatValue previous);
  }

  private void forAll(Check check) {
    for (int i = 0; i < SCHEMAS; i++) {
      StatSchema schema = new RandomSchemas(random).schema();
      StatMeta type = schema.type(RandomSchemas.ROOT).orElseThrow();
      SchemaValues values = new SchemaValues(random, schema);
      for (int j = 0; j < VALUES; j++) {
        StatValue previous = values.record(type, 0);
        check.of(schema, type, values.next(previous, type), previous);
      }
    }
  }

  private void checkModel(StatSchema schema, StatMeta type, StatValue current, StatValue previous) {
    DeltaModel model = new DeltaModel(schema, type, current, previous);
    FlatValue now = FlatValue.of(current);
    FlatValue delta = FlatValue.of(ValueDelta.delta(schema, type, current, previous));
    assertThat(delta.leaves().keySet()).isEqualTo(now.leaves().keySet());
    delta.leaves().forEach((path, leaf) -> {
      assertThat(number(leaf))
          .as(() -> "-Dseed=" + seed + ": " + path + " of " + current + "\nafter " + previous
              + "\nas " + new String(schema.toJson(), UTF_8))
          .isEqualTo(number(model.at(path)));
      subtracted += leaf.equals(now.leaves().get(path)) ? 0 : 1;
    });
  }

  /** As its digits may differ: its value. */
  private static Object number(StatValue leaf) {
    return leaf instanceof StatValue.Real real ? real.value() + 0.0 : leaf;
  }

  private static String path(List<String> steps) {
    return String.join("", steps).replaceFirst("^\\.", "");
  }

  private static StatSample<StatValue> up(StatValue value, long nanos) {
    return new StatSample<>(value, OptionalLong.empty(), OptionalLong.of(nanos), 0);
  }
}
