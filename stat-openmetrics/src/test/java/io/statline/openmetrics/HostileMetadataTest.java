package io.statline.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import io.statline.view.StatValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HostileMetadataTest {
  private static final int ROUNDS = 400;
  private static final int PARSED = 12;
  private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

  @Test
  void translation_ofWhateverAServerSends_isHarmlessText() {
    for (int i = 0; i < ROUNDS; i++) {
      long seed = new Random().nextLong();
      try {
        check(translate(new Random(seed)));
      } catch (Throwable failure) {
        throw new AssertionError("seed " + seed, failure);
      }
    }
  }

  @Test
  void translation_ofWhateverAServerSends_isParsedByOthers() throws Exception {
    List<MetricTranslation> translations = new ArrayList<>();
    long seed = new Random().nextLong();
    for (int i = 0; i < PARSED; i++) {
      translations.add(translate(new Random(seed + i)));
      MetricSnapshots families = StatMetrics.merge(translations).families();
      assertThat(Checkers.promtool(families)).as("seed " + seed).matches("(?s)0 |3 .*");
      assertThat(Checkers.openMetrics(families)).as("seed " + seed).startsWith("0 ");
    }
  }

  private static MetricTranslation translate(Random random) {
    HostileMetadata metadata = new HostileMetadata(random);
    StatSchema schema = metadata.schema();
    StatMeta type = schema.types().values().iterator().next();
    return StatMetrics.of(schema, type, MetricOptions.defaults())
        .translate(metadata.record(schema, type, 0));
  }

  private static void check(MetricTranslation translation) {
    for (Exposition format : Exposition.values()) {
      String text = Checkers.text(format, translation.families());
      assertThat(format != Exposition.PROTOBUF && HARMFUL.matcher(text).find()).isFalse();
    }
    assertThat(translation.leftOut()).hasSizeLessThanOrEqualTo(51);
    assertThat(translation.leftOut()).noneMatch(line -> HARMFUL.matcher(line).find());
  }

  @Test
  void hugeValue_isBoundedText() {
    TestSchema schema = new TestSchema()
        .field("{string: Part}", "x".repeat(10_000))
        .type("Part", "_om_label=" + "y".repeat(10_000), "[u64]", "z".repeat(10_000));
    List<StatValue> items =
        Collections.nCopies(500, new StatValue.Whole(BigInteger.valueOf(Long.MAX_VALUE)));
    Map<String, StatValue> parts = new LinkedHashMap<>();
    for (int i = 0; i < 1000; i++) {
      parts.put(
          i + "k".repeat(10_000),
          new StatValue.Members(Map.of("z".repeat(10_000), new StatValue.Items(items))));
    }
    StatSchema metadata = schema.schema();
    MetricTranslation translation = StatMetrics.of(
            metadata, metadata.top().orElseThrow(), MetricOptions.defaults())
        .translate(new StatValue.Members(Map.of("x".repeat(10_000), new StatValue.Members(parts))));
    assertThat(translation.families().get(0).getDataPoints()).hasSizeLessThanOrEqualTo(100_000);
    assertThat(translation.leftOut()).hasSize(1);
  }

  @Test
  void hugeNames_aboveManyFields_areNotMultiplied() {
    StatMeta.Builder wide = StatMeta.builder("Wide");
    for (int i = 0; i < 50_000; i++) {
      wide.field("f" + i, TestSchema.shape("u64"), "");
    }
    TestSchema schema = new TestSchema()
        .field("Wide", "x".repeat(1_000_000))
        .field("{string: Wide}", "y".repeat(1_000_000))
        .type(wide.build());
    assertThat(schema.leftOut("{}"))
        .containsExactly("Of metadata, what is beyond 100000 fields is left out.");
  }

  @Test
  void manyRecords_ofManyFieldsThatAreNotThere_costNothing() {
    StatMeta.Builder wide = StatMeta.builder("Wide");
    for (int i = 0; i < 50_000; i++) {
      wide.field("f" + i, TestSchema.shape(i % 2 == 0 ? "u64" : "string"), "");
    }
    TestSchema schema = new TestSchema().field("[Wide]", "all").type(wide.build());
    String json = "{\"all\":[" + "{},".repeat(500_000) + "{\"f0\":7}]}";
    assertThat(schema.series(json)).containsExactly("f0{index=\"500000\"} 7.0");
  }
}
