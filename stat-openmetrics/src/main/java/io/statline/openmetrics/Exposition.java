package io.statline.openmetrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A format that monitoring systems read.
 *
 * @since 0.1.0
 */
@SuppressWarnings("ImmutableEnumChecker") // writers and maps do not change, but do not say so
public enum Exposition {
  /** OpenMetrics 1.0 text. */
  OPENMETRICS,

  /** Prometheus text 0.0.4, which everything reads, node_exporter's text files too. */
  PROMETHEUS,

  /**
   * Prometheus' protobuf messages, in which native histograms travel. Only with {@code
   * io.prometheus:prometheus-metrics-exposition-formats}, which whoever wants it brings along.
   */
  PROTOBUF;

  /**
   * The format for whoever sends this HTTP header {@code Accept}; empty for none. Of those that are available and named
   * there the one that is liked best, of equals in the order of this enum; {@link #PROMETHEUS} if none is named.
   */
  public static Exposition accepting(String accept) {
    AcceptHeader header = new AcceptHeader(accept);
    Exposition best = PROMETHEUS;
    double most = 0;
    for (Exposition format : values()) {
      double quality = header.quality(format.contentType());
      if (quality > most && format.isAvailable()) {
        best = format;
        most = quality;
      }
    }
    return best;
  }

  /** Whether it can be written: the text formats always, {@link #PROTOBUF} if its writer is there. */
  public boolean isAvailable() {
    return ExpositionWriters.of(this).isAvailable();
  }

  /** The HTTP header {@code Content-Type}. */
  public String contentType() {
    return ExpositionWriters.of(this).getContentType();
  }

  /**
   * Writes families. Does not close the stream.
   *
   * @throws UnsupportedOperationException if the format is not available
   */
  public void write(MetricSnapshots families, OutputStream out) throws IOException {
    ExpositionWriters.of(this).write(out, families);
    out.flush();
  }
}
