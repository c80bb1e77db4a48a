package io.statline.examples.schedstatd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @Test
  void line_anySpace_splits() {
    assertThat(Words.of("cpu  1 2\t3 ").list()).containsExactly("cpu", "1", "2", "3");
  }

  @Test
  void word_missing_isEmpty() {
    Words words = Words.of("a b");
    assertThat(words.get(2)).isEmpty();
    assertThat(words.number(2)).isEmpty();
    assertThat(words.from(5).list()).isEmpty();
  }

  @Test
  void number_beyondSignedRange_keepsItsBits() {
    assertThat(Words.of("18446744073709551615").number(0)).hasValue(-1L);
    assertThat(Words.of("9223372036854775808").number(0)).hasValue(Long.MIN_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "1.5", "0x10", "18446744073709551616"})
  void number_thatIsNone_isEmpty(String text) {
    assertThat(Words.of(text).number(0)).isEmpty();
  }

  @Test
  void numbers_oneMissing_areNotThere() {
    assertThat(Words.of("a 1 2 3").hasNumbers(1, 3)).isTrue();
    assertThat(Words.of("a 1 2 3").hasNumbers(0, 3)).isFalse();
    assertThat(Words.of("a 1 2 3").hasNumbers(1, 4)).isFalse();
  }
}
