package io.statline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatMetaTest {

  @Test
  void builder_attributes_splitAtTheFirstEquals() {
    assertThat(StatMeta.builder("T").user("_a=b=c", "_flag=").build().user())
        .containsExactly(Map.entry("_a", "b=c"), Map.entry("_flag", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"_flag", "key=value", "=value", ""})
  void builder_attributeOfOtherForm_isRefused(String attribute) {
    assertThatThrownBy(() -> StatMeta.builder("T").user(attribute))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Attribute '" + attribute + "' of T is not _key=value");
  }

  @Test
  void builder_attributeTwice_isRefused() {
    StatMeta.Builder builder = StatMeta.builder("T");

    assertThatThrownBy(() -> builder.field("f", StatData.of(StatKind.I64), "", "_a=1", "_a=2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'_a' of T is given twice");
  }

  @Test
  void builder_fieldTwice_isRefused() {
    StatMeta.Builder builder = StatMeta.builder("T").field("f", StatData.of(StatKind.I64), "");

    assertThatThrownBy(() -> builder.field("f", StatData.of(StatKind.U64), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Type T has two fields 'f'");
  }

  @Test
  void builder_usedAgain_leavesWhatItBuilt() {
    StatMeta.Builder builder = StatMeta.builder("T").field("f", StatData.of(StatKind.I64), "");
    StatMeta before = builder.build();
    builder.field("g", StatData.of(StatKind.I64), "");

    assertThat(before.fields()).containsOnlyKeys("f");
    assertThat(builder.build().fields().keySet()).containsExactly("f", "g");
  }

  @Test
  void builder_fieldsOfOther_replaceThoseOfTheirName() {
    StatField field = new StatField("f", StatData.of(StatKind.U64), "new", Map.of(), Map.of());
    StatMeta meta = StatMeta.builder("T")
        .field("f", StatData.of(StatKind.I64), "old")
        .fields(List.of(field))
        .build();

    assertThat(meta.fields()).containsExactly(Map.entry("f", field));
  }

  @Test
  void structs_ofAllShapes_areEachThereOnce() {
    StatMeta meta = StatMeta.builder("T")
        .field("a", StatData.of(StatKind.struct("B")), "")
        .field("b", StatData.arrayOf(StatKind.struct("A")), "")
        .field("c", StatData.dictOf(StatKind.STRING, StatKind.struct("B")), "")
        .field("d", StatData.of(StatKind.I64), "")
        .field("e", new StatData.Unknown("?"), "")
        .build();

    assertThat(meta.structs()).containsExactly("B", "A");
  }

  @Test
  void maps_ofMeta_cannotBeChanged() {
    assertThatThrownBy(() -> StatMeta.builder("T").build().fields().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void targets_areThoseSaidOrTop() {
    assertThat(StatMeta.builder("T").build().targets()).isEmpty();
    assertThat(StatMeta.builder("T").top().build().targets()).containsExactly("top");
    assertThat(StatMeta.builder("T").top().user("_targets=a,b").build().targets())
        .containsExactly("a", "b");
  }

  @Test
  void args_andLabel_areThoseSaidOrNone() {
    StatMeta said =
        StatMeta.builder("T").user("_args=id,depth", "_om_label=cpu").build();
    StatMeta silent = StatMeta.builder("T").build();

    assertThat(said.args()).containsExactly("id", "depth");
    assertThat(said.label()).isEqualTo("cpu");
    assertThat(silent.args()).isEmpty();
    assertThat(silent.label()).isEmpty();
  }

  @Test
  void display_ofType_isReadLikeThatOfAField() {
    assertThat(
            StatMeta.builder("T").user("_display_label=CPUs").build().display().label())
        .isEqualTo("CPUs");
  }
}
