package io.statline.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatAmountTest {

  @ParameterizedTest
  @CsvSource({
    "u64, gauge, '', 7, 7",
    "i64, gauge, '', -7, -7",
    "float, gauge, '', 0.1, 0.1",
    "u64, counter, '', 18446744073709551615, 18446744073709551615",
    "i64, counter, '', -1, 18446744073709551615",
    "i64, counter, i32, -1, 4294967295",
    "i64, delta, '', -1, -1",
    "i64, delta, i8, -1, 255",
    "i64, histogram, '', -1, 18446744073709551615",
    "u64, counter, '', -1, -1",
    "u64, counter, '', 2.5, 2.5"
  })
  void raw_ofAKind_isTheExactNumber(
      String type, String kind, String form, String json, BigDecimal expected) throws IOException {
    StatField field = field(scalar(type), "_kind=" + kind, "_type=" + form);
    assertThat(StatAmount.of(field).raw(value(json)).orElseThrow()).isEqualByComparingTo(expected);
  }

  @Test
  void base_inAUnit_isExact() throws IOException {
    StatAmount nanos = StatAmount.of(field(StatKind.U64, "_unit=seconds", "_scale=1e-9"));
    assertThat(nanos.base(value("18446744073709551615")).orElseThrow())
        .isEqualByComparingTo("18446744073.709551615");
    assertThat(nanos.unit()).isPresent();
  }

  @Test
  void nearest_inAUnit_isRoundedOnce() throws IOException {
    StatAmount micros = StatAmount.of(field(StatKind.U64, "_unit=seconds", "_scale=1e-6"));
    assertThat(micros.nearest(value("1795399817910903"))).hasValue(1795399817.910903);
  }

  @Test
  void nearest_beyondDoubles_isNone() throws IOException {
    StatAmount big = StatAmount.of(field(StatKind.FLOAT, "_unit=bytes", "_scale=1e300"));
    assertThat(big.nearest(value("1e300"))).isEmpty();
    assertThat(big.base(value("1e300"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"7\"", "[7]", "{}", "1e999999999", "-1e401"})
  void raw_ofWhatIsNoNumber_isNone(String json) throws IOException {
    assertThat(StatAmount.of(field(StatKind.FLOAT)).raw(value(json))).isEmpty();
    assertThat(StatAmount.of(field(StatKind.FLOAT, "_kind=counter")).raw(value(json)))
        .isEmpty();
  }

  private static StatKind scalar(String name) {
    return StatKind.Scalar.valueOf(name.toUpperCase(java.util.Locale.ROOT));
  }

  private static StatField field(StatKind kind, String... attributes) {
    return StatMeta.builder("T")
        .field("f", StatData.of(kind), "", attributes)
        .build()
        .fields()
        .get("f");
  }

  private static StatValue value(String json) throws IOException {
    return StatValue.fromJson(json.getBytes(StandardCharsets.UTF_8));
  }
}
