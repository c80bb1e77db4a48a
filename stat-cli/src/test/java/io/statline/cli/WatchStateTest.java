package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.cli.WatchKey.Name;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchStateTest {
  private static final WatchView VIEW = new WatchView(WatchSort.parse(""), false, true, true);

  private final WatchState state = new WatchState("app", Duration.ofSeconds(1), VIEW);
  private final WatchKeyboard keyboard = new WatchKeyboard(state);
  private final WatchScreen screen = new WatchScreen(state, keyboard);

  private List<String> lines() {
    return screen.lines().stream().map(line -> line.text().stripTrailing()).toList();
  }

  private void type(String keys) {
    keys.chars().forEach(c -> keyboard.on(WatchKey.of((char) c)));
  }

  private void press(Name name) {
    keyboard.on(WatchKey.of(name));
  }

  private void size(int columns, int rows) {
    state.onSize(new WatchSize(columns, rows));
  }

  @Test
  void screen_beforeASample_waits() {
    size(60, 5);

    assertThat(lines())
        .containsExactly(
            " app  waiting  every 1 s",
            "",
            "",
            "",
            " q quit  ? help  p pause  s sort  r reverse  / filter  a all");
  }

  @Test
  void screen_ofTwoSamples_hasRatesAndBars() {
    size(60, 10);
    state.onSample(WatchReadings.at(1, "{'tasks':1,'rows':{'a':{'done':1},'b':{'done':1}}}"));
    state.onSample(WatchReadings.at(2, "{'tasks':2,'rows':{'a':{'done':3},'b':{'done':9}}}"));
    type("ss");

    assertThat(lines())
        .containsExactly(
            " app  every 1 s  sort done",
            "up 2 s  rates over 1 s",
            "tasks  2  ▁█",
            "",
            "rows",
            "  key  done ▼",
            "  b       8/s   █",
            "  a       2/s   █",
            "  none: n",
            " q quit  ? help  p pause  s sort  r reverse  / filter  a all");
  }

  @ParameterizedTest
  @CsvSource({"1,1", "40,10", "300,100", "20,3", "1000,500"})
  void screen_ofAnySize_fillsItExactly(int columns, int rows) {
    size(columns, rows);
    state.onSample(WatchReadings.ofRows(1, 700));
    for (String keys : List.of("", "?", "?/abc")) {
      type(keys);
      assertThat(lines()).hasSize(rows).allMatch(line -> WatchText.width(line) <= columns);
    }
  }

  @Test
  void sort_throughAllColumns_endsWithNone() {
    size(80, 24);
    state.onSample(WatchReadings.at(1, "{'rows':{'a':{'done':3,'n':1},'b':{'done':2,'n':2}}}"));

    type("s");
    assertThat(lines().get(0)).endsWith("sort key");
    type("s");
    assertThat(lines()).contains("  b      2  ▁     2");
    type("r");
    assertThat(lines()).anyMatch(line -> line.startsWith("  key  n ▲"));
    type("ss");
    assertThat(lines().get(0)).isEqualTo(" app  every 1 s");
    type("<");
    assertThat(lines().get(0)).endsWith("sort done");
  }

  @Test
  void sort_byAnUnknownColumn_saysWhichThereAre() {
    WatchState typo =
        new WatchState("app", Duration.ofSeconds(1), VIEW.withTables(WatchSort.parse("dnoe")));
    typo.onSample(WatchReadings.at(1, "{'rows':{'a':{'done':3,'n':1}}}"));

    assertThat(typo.facts()).contains("no table has a column 'dnoe', only: key, n, done");
  }

  @Test
  void filter_whileTyped_isUsed() {
    size(80, 24);
    state.onSample(WatchReadings.ofRows(1, 12));

    type("/1");
    assertThat(lines()).contains("  (3 of 12 rows)", " filter: 1_  Enter keeps it, Esc clears it");
    type("1q");
    assertThat(lines()).contains("  (0 of 12 rows)");
    press(Name.BACKSPACE);
    press(Name.ENTER);
    assertThat(lines().get(0)).endsWith("filter 11");
    assertThat(lines()).contains("  k11  12");
    assertThat(keyboard.end()).isEmpty();
    press(Name.ESCAPE);
    assertThat(lines().get(0)).isEqualTo(" app  every 1 s");
  }

  @Test
  void filter_longerThanTheScreen_showsItsEnd() {
    size(20, 5);

    type("/abcdefghijklmnopqrstuvwxyz");

    assertThat(lines().get(4)).isEqualTo(" filter: qrstuvwxyz_");
  }

  @Test
  void pause_whileSamplesCome_keepsWhatIsShown() {
    size(80, 24);
    state.onSample(WatchReadings.at(1, "{'tasks':1}"));
    type("p");
    state.onSample(WatchReadings.at(2, "{'tasks':2}"));

    assertThat(lines())
        .contains(" app  paused  every 1 s")
        .anyMatch(line -> line.startsWith("tasks  1"));
    type(" ");
    assertThat(lines()).contains("tasks  2  ▁█");
  }

  @Test
  void scroll_byAnyKey_staysWithinTheFigures() {
    size(80, 12);
    state.onSample(WatchReadings.ofRows(1, 50));

    press(Name.UP);
    assertThat(lines().get(0)).endsWith("1-10 of 56");
    press(Name.PAGE_DOWN);
    press(Name.DOWN);
    assertThat(lines().get(0)).endsWith("12-21 of 56");
    press(Name.END);
    press(Name.DOWN);
    assertThat(lines().get(0)).endsWith("47-56 of 56");
    assertThat(lines().get(9)).startsWith("  k49");
    state.onSample(WatchReadings.ofRows(2, 20));
    assertThat(lines().get(0)).endsWith("17-26 of 26");
    press(Name.HOME);
    assertThat(lines().get(0)).endsWith("1-10 of 26");
  }

  @Test
  void outage_untilTheNextSample_isSaid() {
    size(80, 24);
    state.onSample(WatchReadings.at(9, "{'tasks':1}"));
    state.onLost("nobody listens at \033[2Jthere");
    assertThat(lines().get(0)).startsWith(" app  waiting: nobody listens at  [2Jthere");

    state.onRegained(Duration.ofMillis(2500));
    state.onSample(WatchReadings.at(1, "{'tasks':1}"));
    assertThat(lines().get(0)).startsWith(" app  restarted");

    state.onSample(WatchReadings.at(2, "{'tasks':1}"));
    assertThat(lines().get(0)).isEqualTo(" app  every 1 s");
  }

  @Test
  void interval_byKeys_goesThroughSteps() {
    type("++");
    assertThat(state.interval()).isEqualTo(Duration.ofSeconds(5));
    type("------------");
    assertThat(state.interval()).isEqualTo(Duration.ofMillis(100));
    assertThat(state.facts()).contains("every 0.1 s");
  }

  @Test
  void end_isByQOrHangUpOrInterrupt() {
    type("?q");
    assertThat(keyboard.end()).isEmpty();
    type("q");
    assertThat(keyboard.end()).hasValue(0);
    keyboard.interrupt();
    assertThat(keyboard.end()).hasValue(130);
    press(Name.GONE);
    assertThat(keyboard.end()).hasValue(0);
  }
}
