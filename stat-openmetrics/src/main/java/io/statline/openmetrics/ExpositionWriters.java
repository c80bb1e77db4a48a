package io.statline.openmetrics;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusProtobufWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;

/** The Prometheus client's writers, without what its configuration files may say. */
final class ExpositionWriters {
  private static final ExpositionFormatWriter OPENMETRICS = OpenMetricsTextFormatWriter.create();
  private static final ExpositionFormatWriter PROMETHEUS = PrometheusTextFormatWriter.create();
  private static final ExpositionFormatWriter PROTOBUF = new PrometheusProtobufWriter();

  private ExpositionWriters() {}

  static ExpositionFormatWriter of(Exposition format) {
    return switch (format) {
      case OPENMETRICS -> OPENMETRICS;
      case PROMETHEUS -> PROMETHEUS;
      case PROTOBUF -> PROTOBUF;
    };
  }
}
