package io.statline.openmetrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;

/**
 * A value as metric families.
 *
 * @param families the families, in the order of the metadata
 * @param leftOut what could not be exported although it should be, each a sentence that names the figure and the reason
 * @since 0.1.0
 */
public record MetricTranslation(MetricSnapshots families, List<String> leftOut) {

  /** Copies the list. */
  public MetricTranslation {
    leftOut = List.copyOf(leftOut);
  }
}
