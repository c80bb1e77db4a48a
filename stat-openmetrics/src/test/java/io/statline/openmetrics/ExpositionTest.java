package io.statline.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpositionTest {
  private static final String PROMETHEUS_3 =
      "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,"
          + "application/openmetrics-text;version=0.0.1;q=0.5,text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,"
          + "text/plain;version=0.0.4;q=0.3,*/*;q=0.2";
  private static final String PROMETHEUS_2 =
      "application/openmetrics-text; version=1.0.0; charset=utf-8,"
          + "application/openmetrics-text; version=0.0.1; q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1";
  private static final String WITH_PROTOBUF =
      "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited;q=0.6,"
          + "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.2,*/*;q=0.1";

  @Test
  void prometheus_getsOpenMetrics() {
    assertThat(Exposition.accepting(PROMETHEUS_3)).isEqualTo(Exposition.OPENMETRICS);
    assertThat(Exposition.accepting(PROMETHEUS_2)).isEqualTo(Exposition.OPENMETRICS);
  }

  @Test
  void prometheusWithNativeHistograms_getsProtobuf_ifItIsThere() {
    assertThat(Exposition.PROTOBUF.isAvailable()).isTrue();
    assertThat(Exposition.accepting(WITH_PROTOBUF)).isEqualTo(Exposition.PROTOBUF);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|PROMETHEUS",
        "*/*|PROMETHEUS",
        "text/*|PROMETHEUS",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|PROMETHEUS",
        "text/plain;version=0.0.4;q=1,*/*;q=0.1|PROMETHEUS",
        "application/openmetrics-text|OPENMETRICS",
        "Application/OpenMetrics-Text; Version=\"1.0.0\"|OPENMETRICS",
        "application/openmetrics-text; version=2.0.0|PROMETHEUS",
        "application/openmetrics-text;q=0.3,text/plain;q=0.4|PROMETHEUS",
        "text/plain;q=0.3, application/openmetrics-text;q=0.4|OPENMETRICS",
        "text/plain,application/openmetrics-text|OPENMETRICS",
        "application/openmetrics-text;q=0|PROMETHEUS",
        "application/openmetrics-text;q=2|PROMETHEUS",
        "application/openmetrics-text;q=x,;;=,|PROMETHEUS",
        "application/vnd.google.protobuf;proto=other.Message|PROMETHEUS"
      })
  void header_getsTheFormatThatItLikesMost(String accept, Exposition expected) {
    assertThat(Exposition.accepting(accept)).isEqualTo(expected);
  }

  @Test
  void contentTypes_areThoseOfTheFormats() {
    assertThat(Exposition.OPENMETRICS.contentType())
        .isEqualTo("application/openmetrics-text; version=1.0.0; charset=utf-8");
    assertThat(Exposition.PROMETHEUS.contentType())
        .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    assertThat(Exposition.PROTOBUF.contentType())
        .isEqualTo("application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily;"
            + " encoding=delimited");
  }

  @Test
  void texts_areExact() {
    MetricTranslation metrics = new TestSchema()
        .field("u64", "calls", "_kind=counter")
        .field("float", "load")
        .translate(MetricOptions.defaults(), "{\"calls\":3,\"load\":0.5}");
    assertThat(Checkers.text(Exposition.OPENMETRICS, metrics.families())).isEqualTo("""
            # TYPE calls counter
            # HELP calls calls
            calls_total 3.0
            # TYPE load gauge
            # HELP load load
            load 0.5
            # EOF
            """);
    assertThat(Checkers.text(Exposition.PROMETHEUS, metrics.families())).isEqualTo("""
            # HELP calls_total calls
            # TYPE calls_total counter
            calls_total 3.0
            # HELP load load
            # TYPE load gauge
            load 0.5
            """);
  }

  @Test
  void protobuf_hasNativeHistograms() throws IOException {
    MetricTranslation metrics = new TestSchema()
        .field("[u64]", "lat", "_buckets=log2:1")
        .translate(MetricOptions.defaults(), "{\"lat\":[1,2,3]}");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Exposition.PROTOBUF.write(metrics.families(), out);
    int zeroThreshold = 6 << 3 | 1; // field 6, a double, of the message Histogram
    assertThat(out.toByteArray()).contains((byte) zeroThreshold, (byte) 0xF0, (byte) 0x3F);
  }
}
