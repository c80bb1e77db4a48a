package io.statline.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricMergeTest {

  @Test
  void familiesOfOneName_areOne() {
    MetricTranslation merged = StatMetrics.merge(
        List.of(ofDaemon("a", "u64", 1), ofDaemon("b", "u64", 2), ofDaemon("c", "u64", 3)));
    assertThat(lines(merged))
        .containsExactly(
            "# HELP f f",
            "# TYPE f gauge",
            "f{daemon=\"a\"} 1.0",
            "f{daemon=\"b\"} 2.0",
            "f{daemon=\"c\"} 3.0");
    assertThat(merged.leftOut()).isEmpty();
  }

  @Test
  void familyOfAnotherType_isLeftOut() {
    MetricTranslation merged = StatMetrics.merge(List.of(
        ofDaemon("a", "u64", 1),
        ofDaemon("b", "u64", 2, "_kind=counter"),
        ofDaemon("c", "u64", 3)));
    assertThat(lines(merged))
        .contains("f{daemon=\"a\"} 1.0", "f{daemon=\"c\"} 3.0")
        .hasSize(4);
    assertThat(merged.leftOut())
        .containsExactly("f is left out: another family of that name has another type or unit.");
  }

  @Test
  void familyOfAnotherUnit_isLeftOut() {
    MetricTranslation merged = StatMetrics.merge(
        List.of(translation("a", "f_seconds", "_unit=seconds"), translation("b", "f_seconds")));
    assertThat(lines(merged)).contains("f_seconds{daemon=\"a\"} 1.0").hasSize(3);
    assertThat(merged.leftOut()).hasSize(1);
  }

  @Test
  void familyCalledLikeAPartOfAnother_isLeftOut() {
    MetricTranslation merged = StatMetrics.merge(
        List.of(translation("a", "f", "_kind=counter"), translation("b", "f_total")));
    assertThat(lines(merged)).contains("f_total{daemon=\"a\"} 1.0").hasSize(3);
    assertThat(merged.leftOut())
        .containsExactly(
            "f_total is left out: another family of that name has another type or unit.");
  }

  @Test
  void equalLabels_areTheFirst() {
    MetricTranslation merged =
        StatMetrics.merge(List.of(ofDaemon("a", "u64", 1), ofDaemon("a", "u64", 2)));
    assertThat(lines(merged)).contains("f{daemon=\"a\"} 1.0").hasSize(3);
    assertThat(merged.leftOut())
        .containsExactly("A series of f is left out: another has the same labels.");
  }

  @Test
  void whatWasLeftOutBefore_isStillSaid() {
    MetricTranslation one = new MetricTranslation(new MetricSnapshots(), List.of("one"));
    MetricTranslation other = new MetricTranslation(new MetricSnapshots(), List.of("other"));
    assertThat(StatMetrics.merge(List.of(one, other)).leftOut()).containsExactly("one", "other");
    assertThat(StatMetrics.merge(List.of()).families().size()).isZero();
  }

  private static MetricTranslation ofDaemon(
      String daemon, String shape, int number, String... attributes) {
    return translation(daemon, "f", number, shape, attributes);
  }

  private static MetricTranslation translation(String daemon, String field, String... attributes) {
    return translation(daemon, field, 1, "u64", attributes);
  }

  private static MetricTranslation translation(
      String daemon, String field, int number, String shape, String... attributes) {
    MetricOptions options = MetricOptions.defaults().withLabels(Map.of("daemon", daemon));
    return new TestSchema()
        .field(shape, field, attributes)
        .translate(options, "{\"" + field + "\":" + number + "}");
  }

  private static List<String> lines(MetricTranslation metrics) {
    return Checkers.text(Exposition.PROMETHEUS, metrics.families()).lines().toList();
  }
}
