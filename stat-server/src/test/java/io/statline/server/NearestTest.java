package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> NAMES = List.of("top", "cpu", "domains");

  @Test
  void name_withALetterWrong_isFound() {
    assertThat(Nearest.to("domians", NAMES)).contains("domains");
    assertThat(Nearest.to("cpus", NAMES)).contains("cpu");
  }

  @Test
  void name_inOtherCase_isFound() {
    assertThat(Nearest.to("TOP", NAMES)).contains("top");
  }

  @Test
  void name_farFromAll_isNotGuessed() {
    assertThat(Nearest.to("latency", NAMES)).isEmpty();
    assertThat(Nearest.to("", NAMES)).isEmpty();
  }

  @Test
  void name_ofEnormousLength_isComparedByItsBeginning() {
    assertThat(Nearest.to("x".repeat(10_000_000), NAMES)).isEmpty();
  }

  @Test
  void quote_ofEnormousText_isShortAndOnOneLine() {
    assertThat(Nearest.quoted("a\nb\0" + "x".repeat(1000)))
        .startsWith("'a?b?xxx")
        .endsWith("x…'")
        .hasSize(43);
  }
}
