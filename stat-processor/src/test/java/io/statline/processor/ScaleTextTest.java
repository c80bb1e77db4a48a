package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTextTest {

  @ParameterizedTest
  @CsvSource({"1e-3, 0.001", "2^10, 1024", "1e3, 1000", "1, 1.0", "2^0, 1"})
  void spellingsOfOneNumber_areEqual(String one, String other) {
    assertThat(ScaleText.areEqual(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1e-3, 1e-6", "2^10, 1000", "x, x", "2^9999, 2^9999", "1..0, 1"})
  void otherNumbersAndWords_areNot(String one, String other) {
    assertThat(ScaleText.areEqual(one, other)).isFalse();
  }
}
