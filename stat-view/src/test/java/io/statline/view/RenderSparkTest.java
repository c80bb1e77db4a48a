package io.statline.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatSample;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderSparkTest {
  private static final float NONE = Float.NaN;

  private static String bars(boolean fromZero, float... figures) {
    return RenderSpark.text(figures, fromZero, 8, RenderSymbols.UNICODE);
  }

  @Test
  void bars_ofRates_startAtZero() {
    assertThat(bars(true, 0, 1, 2, 3, 4)).isEqualTo("▁▃▅▇█");
    assertThat(bars(true, 0, 0)).isEqualTo("▁▁");
    assertThat(bars(true, 5, 5)).isEqualTo("██");
  }

  @Test
  void bars_ofOtherFigures_startAtTheLowest() {
    assertThat(bars(false, 100, 101, 102)).isEqualTo("▁▅█");
    assertThat(bars(false, -3, -3)).isEqualTo("▁▁");
    assertThat(bars(false, -Float.MAX_VALUE, 0, Float.MAX_VALUE)).isEqualTo("▁▅█");
  }

  @Test
  void bars_whereThereIsNoFigure_haveAGap() {
    assertThat(bars(true, NONE, 1, NONE, 2)).isEqualTo(" ▅ █");
    assertThat(bars(false, NONE, NONE)).isEqualTo("  ");
  }

  @Test
  void bars_ofManySamples_areThoseOfTheLast() {
    assertThat(bars(true, 100, 1, 1, 1, 1, 1, 1, 1, 1)).isEqualTo("████████");
  }

  @Test
  void bars_inASCII_areSo() {
    assertThat(RenderSpark.text(new float[] {0, 1, 2, 3, 4}, true, 8, RenderSymbols.ASCII))
        .isEqualTo("_-+%#");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scx_rusty", "showcase"})
  void recording_withHistory_hasBars(String name) throws IOException {
    Recording recording = Recording.read(name + ".jsonl");
    String sort = name.equals("showcase") ? "busy" : "load";
    RenderOptions options =
        RenderOptions.defaults().withTables(RenderTables.defaults().withSort(sort, true));

    Golden.check(name + "-history.txt", rendered(recording, options));
  }

  @Test
  void showcase_inANarrowTerminal_hasBarsWhereTheyFit() throws IOException {
    RenderOptions options = RenderOptions.defaults().withWidth(40).withUnicode(false);

    Golden.check("showcase-history-40.txt", rendered(Recording.read("showcase.jsonl"), options));
  }

  /** The last sample, after all of them several times. */
  private static String rendered(Recording recording, RenderOptions options) {
    StatHistory history = StatHistory.of(16);
    StatSample<StatValue> previous = recording.samples().get(0);
    history = history.plus(recording.schema(), recording.top(), previous);
    for (StatSample<StatValue> sample :
        recording.samples().subList(1, recording.samples().size())) {
      for (int i = 0; i < 3; i++) {
        history = history.plus(recording.schema(), recording.top(), sample, previous);
      }
      history = history.plus(recording.schema(), recording.top(), sample);
    }
    int last = recording.samples().size() - 1;
    return StatRenderer.of(recording.schema(), recording.top(), options)
        .withHistory(history)
        .render(recording.samples().get(last), recording.samples().get(Math.max(0, last - 1)));
  }
}
