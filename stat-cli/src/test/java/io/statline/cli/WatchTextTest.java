package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.cli.WatchLine.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchTextTest {

  @Test
  void clip_wideCharacters_countsColumns() {
    assertThat(WatchText.clip("日本語", 5)).isEqualTo("日本");
    assertThat(WatchText.fit("日本語", 5)).isEqualTo("日本 ");
    assertThat(WatchText.width("日本語")).isEqualTo(6);
    assertThat(WatchText.clip("e\u0301a", 1)).isEqualTo("e\u0301");
  }

  @Test
  void clip_harmfulCharacters_areSpaces() {
    assertThat(WatchText.clip("a\033[2J\u009b\u202eb\n\ud800", 20)).isEqualTo("a [2J  b  ");
  }

  @Test
  void paint_replacesEachLineWithoutClearing() {
    List<WatchLine> lines =
        List.of(WatchLine.of("head", Style.INVERSE), WatchLine.of("", Style.PLAIN));

    assertThat(new WatchPaint(true).text(lines))
        .isEqualTo("\033[H\033[7mhead\033[0m\033[K\r\n\033[K");
    assertThat(new WatchPaint(false).text(lines)).isEqualTo("\033[Hhead\033[K\r\n\033[K");
  }
}
