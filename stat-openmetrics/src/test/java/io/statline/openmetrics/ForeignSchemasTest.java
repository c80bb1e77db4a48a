package io.statline.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The statistics of 14 real systems, with kinds and units and without: no number is lost, no name is taken twice. */
class ForeignSchemasTest {

  static Set<String> systems() throws IOException {
    return ForeignSchemas.all(false).keySet();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void system_withoutKinds_hasEachNumberOnce(String system) throws IOException {
    Export export = new Export(ForeignSchemas.all(false).get(system));
    assertThat(export.translation().leftOut()).isEmpty();
    assertThat(export.singles())
        .containsExactlyInAnyOrderElementsOf(export.values().numbers());
  }

  @ParameterizedTest
  @MethodSource("systems")
  void system_withKindsAndUnits_hasAllNumbers(String system) throws IOException {
    Export export = new Export(ForeignSchemas.all(true).get(system));
    assertThat(export.translation().leftOut()).isEmpty();
    assertThat(export.singles().size() + export.buckets())
        .isEqualTo(export.values().numbers().size());
  }

  @ParameterizedTest
  @MethodSource("systems")
  void system_eitherWay_isParsedByOthers(String system) throws Exception {
    for (boolean telling : new boolean[] {false, true}) {
      MetricTranslation metrics = new Export(ForeignSchemas.all(telling).get(system)).translation();
      assertThat(Checkers.promtool(metrics.families())).matches("(?s)0 |3 .*");
      assertThat(Checkers.openMetrics(metrics.families())).matches("0 [1-9][0-9]*");
    }
  }

  private record Export(CountedValues values, MetricTranslation translation) {

    Export(StatSchema schema) {
      this(schema, new CountedValues(schema));
    }

    private Export(StatSchema schema, CountedValues values) {
      this(values, translate(schema, schema.top().orElseThrow(), values));
    }

    private static MetricTranslation translate(
        StatSchema schema, StatMeta root, CountedValues values) {
      return StatMetrics.of(schema, root, MetricOptions.defaults()).translate(values.record(root));
    }

    java.util.List<Double> singles() {
      return translation.families().stream()
          .flatMapToDouble(Export::singles)
          .boxed()
          .collect(Collectors.toList());
    }

    private static DoubleStream singles(MetricSnapshot family) {
      if (family instanceof GaugeSnapshot gauge) {
        return gauge.getDataPoints().stream().mapToDouble(point -> point.getValue());
      }
      return family instanceof CounterSnapshot counter
          ? counter.getDataPoints().stream().mapToDouble(point -> point.getValue())
          : DoubleStream.empty();
    }

    int buckets() {
      return (int)
          translation.families().stream().flatMapToLong(Export::buckets).sum();
    }

    private static LongStream buckets(MetricSnapshot family) {
      Stream<HistogramSnapshot.HistogramDataPointSnapshot> points =
          family instanceof HistogramSnapshot histogram
              ? histogram.getDataPoints().stream()
              : Stream.empty();
      return points.mapToLong(point -> point.getClassicBuckets().size());
    }
  }
}
