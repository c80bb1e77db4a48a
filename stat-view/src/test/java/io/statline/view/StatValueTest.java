package io.statline.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statline.protocol.StatFormatException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatValueTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "18446744073709551615",
        "-99999999999999999999999",
        "1.0",
        "1e-400",
        "\"é\\n\\u001b\"",
        "null",
        "[]",
        "{\"b\":[1,2.50,{}],\"a\":null}"
      })
  void toJson_ofWhatWasRead_isThatText(String json) throws Exception {
    assertThat(new String(StatValue.fromJson(json.getBytes(UTF_8)).toJson(), UTF_8))
        .isEqualToIgnoringCase(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\ud83d\ude00\"", "\"\\ud83d\""})
  void toJson_ofSurrogates_isReadBack(String json) {
    StatValue value = Samples.value(json);

    assertThat(Samples.value(new String(value.toJson(), UTF_8))).isEqualTo(value);
  }

  @Test
  void fromJson_booleans_areNumbers() throws Exception {
    assertThat(StatValue.fromJson("[true,false]".getBytes(UTF_8)))
        .isEqualTo(Samples.value("[1,0]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "1 2", "{", "[1,]", "{\"a\"}", "NaN", "'a'", "01", "+1", "\u0000"})
  void fromJson_whatIsNoJson_isRefused(String text) {
    assertThatThrownBy(() -> StatValue.fromJson(text.getBytes(UTF_8)))
        .isInstanceOf(StatFormatException.class)
        .hasMessageContaining("the ");
  }

  @Test
  void fromJson_deeperThanAnyServer_isRefused() {
    byte[] deep = "[".repeat(5_000).getBytes(UTF_8);

    assertThatThrownBy(() -> StatValue.fromJson(deep)).isInstanceOf(StatFormatException.class);
  }

  @Test
  void fromJson_moreDigitsThanAnyNumber_isRefused() {
    byte[] digits = "9".repeat(100_000).getBytes(UTF_8);

    assertThatThrownBy(() -> StatValue.fromJson(digits)).isInstanceOf(StatFormatException.class);
  }

  @Test
  void values_ofContainers_cannotBeChanged() {
    List<StatValue> list = new ArrayList<>(List.of(StatValue.missing()));
    StatValue.Items items = new StatValue.Items(list);
    list.clear();

    assertThat(items.values()).containsExactly(StatValue.missing());
    assertThatThrownBy(() -> items.values().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> new StatValue.Members(Map.of()).values().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "abc", "NaN", "Infinity", "1.", ".5", "+1", "01.5", "0x1p3", "1f", "1 "})
  void real_ofWhatIsNoNumber_isRefused(String text) {
    assertThatThrownBy(() -> new StatValue.Real(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A number as in JSON is not " + text);
  }

  @Test
  void toJson_deeperThanAnythingRead_isRefused() {
    StatValue deep = StatValue.missing();
    for (int i = 0; i < 3000; i++) {
      deep = new StatValue.Items(List.of(deep));
    }

    assertThatThrownBy(deep::toJson).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void real_asDouble_isTheNearest() {
    assertThat(new StatValue.Real("0.1").value()).isEqualTo(0.1);
    assertThat(new StatValue.Whole(BigInteger.TEN)).isEqualTo(Samples.value("10"));
  }
}
