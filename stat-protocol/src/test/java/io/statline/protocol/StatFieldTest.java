package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.statline.Kind;
import io.statline.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fields and types say in their attributes, and what strangers' attributes say: nothing, but nothing worse. */
class StatFieldTest {
  private static final StatDisplay NOTHING_SAID = new StatDisplay("", 0, false, "", -1);

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void kind_thatIsSaid_isThatKind(Kind kind) {
    String attribute = kind.name().toLowerCase(Locale.ROOT);

    assertThat(field(StatKind.U64, "_kind", attribute).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "auto", "COUNTER", "counter ", "summary"})
  void kind_thatNobodyKnows_followsFromTheRest(String attribute) {
    assertThat(field(StatKind.U64, "_kind", attribute).kind()).isEqualTo(Kind.GAUGE);
    assertThat(field(StatKind.STRING, "_kind", attribute).kind()).isEqualTo(Kind.INFO);
  }

  @Test
  void kind_thatIsNotSaid_followsFromTypeAndValues() {
    assertThat(field(StatKind.FLOAT).kind()).isEqualTo(Kind.GAUGE);
    assertThat(field(StatKind.STRING).kind()).isEqualTo(Kind.INFO);
    assertThat(field(StatKind.U64, "_type", "bool").kind()).isEqualTo(Kind.STATE);
    assertThat(field(StatKind.STRING, "_values", "A,B").kind()).isEqualTo(Kind.STATE);
    assertThat(field(StatKind.struct("T")).kind()).isEqualTo(Kind.AUTO);
    assertThat(field(new StatKind.Unknown("7")).kind()).isEqualTo(Kind.AUTO);
  }

  @Test
  void unit_withAndWithoutScale_isThatUnit() {
    assertThat(field(StatKind.U64, "_unit", "seconds", "_scale", "1e-9").unit())
        .isEqualTo(StatUnit.of(Unit.NANOSECONDS));
    assertThat(field(StatKind.U64, "_unit", "bytes").unit()).isEqualTo(StatUnit.of(Unit.BYTES));
  }

  @Test
  void unit_thatMakesNoSense_isNone() {
    assertThat(field(StatKind.U64).unit()).isEmpty();
    assertThat(field(StatKind.U64, "_scale", "2").unit()).isEmpty();
    assertThat(field(StatKind.U64, "_unit", "seconds", "_scale", "often").unit())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void form_thatIsSaid_isThatForm(StatForm form) {
    assertThat(field(StatKind.I64, "_type", form.toString()).form()).contains(form);
  }

  @Test
  void form_thatNobodyKnows_isNone() {
    assertThat(field(StatKind.I64, "_type", "Bool").form()).isEmpty();
    assertThat(field(StatKind.I64).form()).isEmpty();
  }

  @Test
  void buckets_ofHistogram_areItsScheme() {
    assertThat(field(StatKind.U64, "_buckets", "log2:1").buckets()).contains(StatBuckets.log2(1));
    assertThat(field(StatKind.U64, "_buckets", "golden:1").buckets()).isEmpty();
    assertThat(field(StatKind.U64).buckets()).isEmpty();
  }

  @Test
  void values_ofEnum_areInOrder() {
    assertThat(field(StatKind.STRING, "_values", "B,A,,C").values())
        .containsExactly("B", "A", "", "C");
    assertThat(field(StatKind.STRING).values()).isEmpty();
  }

  @Test
  void isOptional_onlyIfTrue() {
    assertThat(field(StatKind.I64, "_optional", "true").isOptional()).isTrue();
    assertThat(field(StatKind.I64, "_optional", "yes").isOptional()).isFalse();
    assertThat(field(StatKind.I64).isOptional()).isFalse();
  }

  @Test
  void display_ofAllHints_isThose() {
    StatField field = field(
        StatKind.I64,
        "_display_label",
        "Wait",
        "_display_order",
        "-3",
        "_display_hide",
        "true",
        "_display_group",
        "Time",
        "_display_precision",
        "9");

    assertThat(field.display()).isEqualTo(new StatDisplay("Wait", -3, true, "Time", 9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "-1", "-2147483648", "99999999999", "two", ""})
  void display_hintsThatMakeNoSense_sayNothing(String precision) {
    StatField field = field(
        StatKind.I64, "_display_precision", precision, "_display_order", "x", "_display_hide", "1");

    assertThat(field.display()).isEqualTo(NOTHING_SAID);
  }

  @Test
  void accessors_ofAnyAttributes_neverThrow() {
    long seed = Long.getLong("seed", System.nanoTime());
    RandomAttributes attributes = new RandomAttributes(new Random(seed));
    for (int i = 0; i < 2_000; i++) {
      StatField field =
          new StatField("f", StatData.arrayOf(StatKind.U64), "", attributes.next(), Map.of());
      assertThatCode(() -> readAll(field))
          .as("-Dseed=%d: %s", seed, field)
          .doesNotThrowAnyException();
    }
  }

  private static List<Object> readAll(StatField field) {
    return List.of(
        field.kind(), field.unit(), field.buckets(), field.form(), field.values(), field.display());
  }

  private static StatField field(StatKind kind, String... attributes) {
    Map<String, String> user = new LinkedHashMap<>();
    for (int i = 0; i < attributes.length; i += 2) {
      user.put(attributes[i], attributes[i + 1]);
    }
    return new StatField("f", StatData.of(kind), "", user, Map.of());
  }
}
