package io.statline.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricHistogramsTest {

  @Test
  void buckets_areCumulative_inBaseUnits() {
    assertThat(new TestSchema()
            .field("[u64]", "lat_us", "_buckets=log2:1", "_unit=seconds", "_scale=1e-6")
            .metrics("{\"lat_us\":[1,2,3,4]}"))
        .containsExactly(
            "# HELP lat_seconds lat_us",
            "# TYPE lat_seconds histogram",
            "lat_seconds_bucket{le=\"1.0E-6\"} 1",
            "lat_seconds_bucket{le=\"2.0E-6\"} 3",
            "lat_seconds_bucket{le=\"4.0E-6\"} 6",
            "lat_seconds_bucket{le=\"+Inf\"} 10",
            "lat_seconds_count 10");
  }

  @Test
  void openMetrics_withoutSum_hasNoCount() {
    MetricTranslation metrics = new TestSchema()
        .field("[u64]", "lat", "_buckets=explicit:0.1,2.5")
        .translate(MetricOptions.defaults(), "{\"lat\":[1,2,3]}");
    assertThat(Checkers.text(Exposition.OPENMETRICS, metrics.families())).isEqualTo("""
            # TYPE lat histogram
            # HELP lat lat
            lat_bucket{le="0.1"} 1
            lat_bucket{le="2.5"} 3
            lat_bucket{le="+Inf"} 6
            # EOF
            """);
  }

  @Test
  void boundThatIsNoDouble_isTakenAsItWasWritten() {
    assertThat(new TestSchema()
            .field("[u64]", "lat", "_buckets=explicit:0.1,0.7", "_unit=seconds", "_scale=1e-3")
            .series("{\"lat\":[1,2,3]}"))
        .contains("lat_seconds_bucket{le=\"1.0E-4\"} 1", "lat_seconds_bucket{le=\"7.0E-4\"} 3");
  }

  @Test
  void bucketsPastWhatTheSchemeHas_areOne() {
    assertThat(
            new TestSchema().field("[u64]", "f", "_buckets=explicit:1").series("{\"f\":[1,2,3,4]}"))
        .containsExactly("f_bucket{le=\"1.0\"} 1", "f_bucket{le=\"+Inf\"} 10", "f_count 10");
  }

  @Test
  void countsOfAnInterval_areGauges() {
    assertThat(new TestSchema()
            .field("[u64]", "f", "_buckets=log2:1", "_kind=delta")
            .metrics("{\"f\":[1,2]}"))
        .contains("# TYPE f gauge", "f{index=\"0\"} 1.0", "f{index=\"1\"} 2.0");
  }

  @ParameterizedTest
  @CsvSource({"_kind=histogram", "_buckets=log10:1"})
  void bucketsThatAreNotKnown_areCounters(String attribute) {
    assertThat(new TestSchema().field("[u64]", "f", attribute).metrics("{\"f\":[1,2]}"))
        .contains("# TYPE f_total counter", "f_total{index=\"0\"} 1.0", "f_total{index=\"1\"} 2.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|it is no histogram",
        "[1,\"2\"]|it is no histogram",
        "7|it is no histogram",
        "[9223372036854775807,1]|it counted more than 63 bits hold"
      })
  void badHistogram_isLeftOut(String value, String reason) {
    TestSchema schema = new TestSchema().field("[u64]", "f", "_buckets=log2:1");
    assertThat(schema.series("{\"f\":" + value + "}")).isEmpty();
    assertThat(schema.leftOut("{\"f\":" + value + "}"))
        .containsExactly("f is left out: " + reason + ".");
  }

  @Test
  void powersOfTwo_inBaseUnits_areNativeToo() {
    HistogramDataPointSnapshot point = point("_buckets=log2:1", "_unit=bytes", "_scale=2^10");
    assertThat(point.getNativeSchema()).isZero();
    assertThat(point.getNativeZeroThreshold()).isEqualTo(1024);
    assertThat(point.getNativeZeroCount()).isEqualTo(5);
    assertThat(point.getNativeBucketsForPositiveValues().stream()
            .map(bucket -> bucket.getBucketIndex() + ":" + bucket.getCount())
            .collect(Collectors.toList()))
        .containsExactly("11:6", "12:7", "13:8");
  }

  @ParameterizedTest
  @CsvSource({"log2:3", "linear:1:1", "log2:1e308", "'explicit:1,2,8'"})
  void otherBounds_areClassicOnly(String buckets) {
    assertThat(point("_buckets=" + buckets).hasNativeHistogramData()).isFalse();
  }

  private static HistogramDataPointSnapshot point(String... attributes) {
    return ((HistogramSnapshot) new TestSchema()
            .field("[u64]", "f", attributes)
            .translate(MetricOptions.defaults(), "{\"f\":[5,6,7,8]}")
            .families()
            .get(0))
        .getDataPoints()
        .get(0);
  }
}
