package io.statline.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

  @Test
  void value_keepsAllButControlsAndLoneSurrogates() {
    assertThat(CleanText.value("a\n\t\"\\\u00e4\uD83D\uDE00\u200D"))
        .isEqualTo("a\n\t\"\\\u00e4\uD83D\uDE00\u200D");
    assertThat(CleanText.value("\0\r\u001b\u007f\u009b\uD800x\uDC00"))
        .isEqualTo("\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDx\uFFFD");
  }

  @Test
  void value_thatIsLong_isCut_notWithinACharacter() {
    assertThat(CleanText.value("x".repeat(1000))).isEqualTo("x".repeat(1000));
    assertThat(CleanText.value("x".repeat(1001))).isEqualTo("x".repeat(1000) + "…");
    assertThat(CleanText.value("x".repeat(999) + "\uD83D\uDE00"))
        .isEqualTo("x".repeat(999) + "\uD83D\uDE00");
  }

  @Test
  void name_isOfAsciiLetters_andBounded() {
    assertThat(CleanText.name("Aa9_-\u00e4.:")).isEqualTo("Aa9_____");
    assertThat(CleanText.name("x".repeat(300))).hasSize(200);
    assertThat(CleanText.wholeName("")).isEqualTo("_");
    assertThat(CleanText.wholeName("9x")).isEqualTo("_9x");
  }
}
