package io.statline.openmetrics;

import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.Unit;

/**
 * A metric family without its series.
 *
 * @param type what it is
 * @param name its name: a counter's is without {@code _total}, an info's without {@code _info}
 * @param unit its base unit, empty for none
 * @param help what it is, for people
 */
record Family(FamilyType type, String name, String unit, String help) {

  static Family of(MetricName name, String help) {
    return new Family(name.type(), name.family(), name.unit(), CleanText.value(help));
  }

  MetricMetadata metadata() {
    MetricMetadata.Builder metadata = MetricMetadata.builder().name(name).help(help);
    return switch (type) {
      case COUNTER -> counter(metadata);
      case INFO -> metadata.expositionBaseName(name + "_info").build();
      case STATES -> metadata.build();
      case GAUGE, HISTOGRAM -> (hasUnit() ? metadata.unit(new Unit(unit)) : metadata).build();
    };
  }

  private MetricMetadata counter(MetricMetadata.Builder metadata) {
    return hasUnit() && !unit.endsWith("total")
        ? metadata.unit(new Unit(unit)).counterSuffix(true).build()
        : metadata.expositionBaseName(name + "_total").build();
  }

  /** OpenMetrics knows a unit only at the end of the name. */
  private boolean hasUnit() {
    return !unit.isEmpty() && name.endsWith("_" + unit);
  }
}
