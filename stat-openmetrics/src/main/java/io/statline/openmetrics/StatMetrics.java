package io.statline.openmetrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import io.statline.view.StatValue;
import java.util.List;

/**
 * The translation of a type's values into metric families. Immutable.
 *
 * @since 0.1.0
 */
public final class StatMetrics {
  private StatMetrics() {}

  /**
   * The translation of values of a type.
   *
   * @param schema the types that it holds
   */
  public static StatMetrics of(StatSchema schema, StatMeta type, MetricOptions options) {
    return new StatMetrics();
  }

  /** A value as families. Never throws, whatever the value: what cannot be exported is left out, and said. */
  public MetricTranslation translate(StatValue value) {
    return new MetricTranslation(MetricSnapshots.of(), List.of());
  }

  /** Several translations as one: those of several daemons, or of several targets of one. */
  public static MetricTranslation merge(List<MetricTranslation> translations) {
    return new MetricTranslation(MetricSnapshots.of(), List.of());
  }
}
