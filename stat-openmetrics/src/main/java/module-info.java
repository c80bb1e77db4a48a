/** Metadata and values as metric families: {@link io.statline.openmetrics.StatMetrics}. */
module io.statline.openmetrics {
  requires transitive io.statline.view;
  requires transitive io.prometheus.metrics.model;
  requires io.prometheus.writer.text;
  requires com.fasterxml.jackson.core;
  requires static org.jspecify;

  exports io.statline.openmetrics;
}
