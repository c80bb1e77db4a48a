package io.statline.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statline.protocol.StatBuckets;
import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatQuantile;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramViewTest {

  @Test
  void view_ofCounts_hasSchemeTotalAndQuantiles() {
    HistogramView view = view("[1,2,0,1]");

    assertThat(view.buckets()).isEqualTo(StatBuckets.log2(1));
    assertThat(view.counts()).containsExactly(1, 2, 0, 1);
    assertThat(view.total()).isEqualTo(4);
    assertThat(view.quantile(0.25)).contains(new StatQuantile(1, 0, 1));
    assertThat(view).hasToString("log2:1 [1, 2, 0, 1]");
  }

  @Test
  void view_ofNoCounts_hasNoQuantiles() {
    assertThat(view("[]").quantile(0.5)).isEmpty();
    assertThat(view("[0,0]").total()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "null", "{'a':1}", "[1,'2']", "[1,null]", "[1,-1]", "[[1]]"})
  void view_ofWhatAreNoCounts_isNone(String json) {
    assertThat(HistogramView.of(field(StatKind.U64, "_buckets", "log2:1"), Samples.value(json)))
        .isEmpty();
  }

  @Test
  void view_ofOtherFields_isNone() {
    StatValue counts = Samples.value("[1,2]");

    assertThat(HistogramView.of(field(StatKind.U64, "_kind", "histogram"), counts))
        .isEmpty();
    assertThat(HistogramView.of(field(StatKind.U64, "_buckets", "golden:1"), counts))
        .isEmpty();
    assertThat(HistogramView.of(field(StatKind.STRING, "_buckets", "log2:1"), counts))
        .isEmpty();
    assertThat(HistogramView.of(field(StatKind.struct("T"), "_buckets", "log2:1"), counts))
        .isEmpty();
  }

  @Test
  void view_ofCountsPastTheSignBit_hasThemUnsigned() {
    StatField narrow = new StatField(
        "f",
        StatData.arrayOf(StatKind.I64),
        "",
        Map.of("_buckets", "log2:1", "_type", "i32"),
        Map.of());

    assertThat(HistogramView.of(narrow, Samples.value("[-1,1]")).orElseThrow().total())
        .isEqualTo(1L << 32);
    assertThat(view("[18446744073709551615,1]").counts()).containsExactly(Long.MAX_VALUE, 1);
    assertThat(view("[18446744073709551615,1]").total()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void view_ofRealCounts_hasTheirWholePart() {
    assertThat(HistogramView.of(
                field(StatKind.FLOAT, "_buckets", "log2:1"), Samples.value("[1.9,2,-3.0]"))
            .orElseThrow()
            .counts())
        .containsExactly(1, 2, 0);
  }

  @Test
  void merge_ofSeveral_hasTheSumOfTheirCounts() {
    assertThat(Stream.of("[1,2]", "[3,4]", "[18446744073709551615,0]")
            .map(HistogramViewTest::view)
            .reduce(HistogramView::merge)
            .orElseThrow()
            .counts())
        .containsExactly(Long.MAX_VALUE, 6);
  }

  @Test
  void merge_ofOtherBuckets_isRefused() {
    assertThatThrownBy(() -> view("[1,2]").merge(view("[1]")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("2 of log2:1 and 1 of log2:1");
  }

  @Test
  void counts_changedByTheirReader_leaveTheView() {
    HistogramView view = view("[1,2]");
    view.counts()[0] = 9;

    assertThat(view.counts()).containsExactly(1, 2);
  }

  private static HistogramView view(String json) {
    return HistogramView.of(field(StatKind.U64, "_buckets", "log2:1"), Samples.value(json))
        .orElseThrow();
  }

  private static StatField field(StatKind element, String key, String value) {
    return new StatField("f", StatData.arrayOf(element), "", Map.of(key, value), Map.of());
  }
}
