package io.statline.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies of real schedulers, whose metadata has no kinds and no units. */
class RecordingsTest {
  private static final Path MAPPINGS = Path.of("../docs/mappings");

  @ParameterizedTest
  @ValueSource(strings = {"scx_rusty.jsonl", "scx_bpfland.jsonl", "scx_rustland.jsonl"})
  void recording_exported_isParsedByOthers(String name) throws Exception {
    Recording recording = Recording.read(name);
    for (int i = 0; i < recording.values().size(); i++) {
      MetricTranslation translation = recording.translate(i, recording.schema());
      System.out.println(Checkers.text(Exposition.PROMETHEUS, translation.families()));
      System.out.println(Checkers.text(Exposition.OPENMETRICS, translation.families()));
      assertThat(translation.leftOut()).isEmpty();
      System.out.println(Checkers.promtool(translation.families()));
      assertThat(Checkers.openMetrics(translation.families())).startsWith("0 ");
    }
  }
}
