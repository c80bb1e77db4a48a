package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> NAMES = List.of("load", "line", "waiting", "wait_time", "a");

  @ParameterizedTest
  @CsvSource({"lod, load", "lien, line", "WAITING, waiting", "waitng, waiting", "wait, waiting"})
  void wrongName_hasANearest(String wrong, String right) {
    assertThat(Nearest.to(wrong, NAMES)).hasValue(right);
  }

  @ParameterizedTest
  @CsvSource({"zebra", "b", "''"})
  void strangeName_hasNone(String wrong) {
    assertThat(Nearest.to(wrong, NAMES)).isEmpty();
  }

  @Test
  void longNames_areCompared() {
    assertThat(Nearest.to("x".repeat(100_000), List.of("y".repeat(100_000)))).isEmpty();
  }
}
