package io.statline.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies of real schedulers, whose metadata has no kinds and no units. */
class RecordingsTest {
  private static final Path MAPPINGS = Path.of("../docs/mappings");

  @ParameterizedTest
  @ValueSource(strings = {"scx_rusty", "scx_bpfland", "scx_rustland"})
  void recording_exported_isParsedByOthers(String name) throws Exception {
    Recording recording = Recording.read(name + ".jsonl");
    for (int i = 0; i < recording.values().size(); i++) {
      MetricTranslation translation = recording.translate(i, recording.schema(), "");
      assertThat(translation.leftOut()).isEmpty();
      assertThat(Checkers.promtool(translation.families())).matches("(?s)0 |3 .*");
      assertThat(Checkers.openMetrics(translation.families())).matches("0 [1-9][0-9]*");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"scx_rusty", "scx_bpfland"})
  void recording_withItsMapping_isCleanToPromtool(String name) throws Exception {
    Recording recording = Recording.read(name + ".jsonl");
    MetadataMapping mapping = mapping(name);
    assertThat(mapping.absentFrom(recording.schema())).isEmpty();
    StatSchema mapped = mapping.apply(recording.schema());
    for (int i = 0; i < recording.values().size(); i++) {
      MetricTranslation translation = recording.translate(i, mapped, name + "_");
      assertThat(translation.leftOut()).isEmpty();
      assertThat(Checkers.promtool(translation.families())).isEqualTo("0 ");
      assertThat(Checkers.openMetrics(translation.families())).matches("0 [1-9][0-9]*");
    }
  }

  @Test
  void rusty_withoutMapping_hasAllItsNumbersAsGauges() throws IOException {
    Recording recording = Recording.read("scx_rusty.jsonl");
    String text = Checkers.text(
        Exposition.PROMETHEUS, recording.translate(1, recording.schema(), "").families());
    assertThat(text.lines())
        .contains(
            "at_us 1.795399824811169E15",
            "n_load{node=\"0\"} 4.89475558090929",
            "# HELP d_load nodes.doms.load",
            "# TYPE d_load gauge",
            "d_load{domain=\"0\",node=\"0\"} 4.89475558090929");
  }

  @Test
  void rusty_withItsMapping_isInBaseUnits() throws IOException {
    Recording recording = Recording.read("scx_rusty.jsonl");
    StatSchema mapped = mapping("scx_rusty").apply(recording.schema());
    MetricTranslation translation = recording.translate(1, mapped, "scx_rusty_");
    assertThat(Checkers.text(Exposition.OPENMETRICS, translation.families()).lines())
        .contains(
            "scx_rusty_at_seconds 1.795399824811169E9",
            "scx_rusty_cpu_busy_ratio 1.0",
            "# UNIT scx_rusty_slice_seconds seconds",
            "scx_rusty_slice_seconds 0.02",
            "scx_rusty_decisions 6.0",
            "scx_rusty_domain_load{domain=\"0\",node=\"0\"} 4.89475558090929");
  }

  private static MetadataMapping mapping(String name) throws IOException {
    return MetadataMapping.fromJson(Files.readAllBytes(MAPPINGS.resolve(name + ".json")));
  }
}
