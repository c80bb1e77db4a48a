package io.statline.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatMeta;
import io.statline.protocol.StatReader;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import io.statline.protocol.StatType;
import io.statline.protocol.StatWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random records, compiled by the real processor: their generated deltas are those that metadata alone gives.
 * {@code -Dseed=…} repeats a failure.
 */
class TypedDeltaPropertyTest {
  private static final int TYPES = 30;
  private static final int VALUES = 30;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final RandomInstances instances = new RandomInstances(random);

  private long subtracted;

  @TempDir
  private Path folder;

  @Test
  void deltas_typedAndFromMetadata_areTheSame() throws Exception {
    Map<String, String> sources = new RecordSources(random).sources(TYPES);
    List<StatType<?>> types = CompiledTypes.of(sources, folder);
    StatSchema schema = StatSchema.of(types.stream().map(StatType::meta).toList());
    for (StatType<?> type : types) {
      String source = "-Dseed=" + seed + "\n" + sources.get(type.type().getName());
      for (int i = 0; i < VALUES; i++) {
        checkSame(schema, type, source);
      }
    }
    assertThat(subtracted).as("deltas that are not just the current value").isGreaterThan(TYPES);
  }

  private <T> void checkSame(StatSchema schema, StatType<T> type, String source) throws Exception {
    T first = instances.record(type.type(), null);
    StatSample<byte[]> previous = sample(StatWriter.toJson(type, first));
    StatSample<byte[]> current =
        sample(StatWriter.toJson(type, instances.record(type.type(), first)));
    byte[] typed = StatWriter.toJson(type, type.delta(typed(type, current), typed(type, previous)));
    StatMeta meta = type.meta();
    StatValue generic = ValueDelta.delta(schema, meta, generic(current), generic(previous));
    assertThat(new String(written(type, generic), UTF_8))
        .as(() -> source + "\nprevious " + text(previous) + "\ncurrent " + text(current))
        .isEqualTo(new String(typed, UTF_8));
    subtracted += text(current).equals(new String(typed, UTF_8)) ? 0 : 1;
  }

  /** As the type's own writer would write it, so that digits do not differ. */
  private static <T> byte[] written(StatType<T> type, StatValue value) throws IOException {
    return StatWriter.toJson(type, StatReader.fromJson(type, value.toJson()));
  }

  /** Each tenth or so of another run. */
  private StatSample<byte[]> sample(byte[] json) {
    return new StatSample<>(
        json, OptionalLong.empty(), OptionalLong.of(random.nextInt(10) == 0 ? 1 : 5), 0);
  }

  private static <T> StatSample<T> typed(StatType<T> type, StatSample<byte[]> sample)
      throws IOException {
    return new StatSample<>(
        StatReader.fromJson(type, sample.value()), sample.atNanos(), sample.upNanos(), 0);
  }

  private static StatSample<StatValue> generic(StatSample<byte[]> sample) throws IOException {
    return new StatSample<>(
        StatValue.fromJson(sample.value()), sample.atNanos(), sample.upNanos(), 0);
  }

  private static String text(StatSample<byte[]> sample) {
    return new String(sample.value(), UTF_8);
  }
}
