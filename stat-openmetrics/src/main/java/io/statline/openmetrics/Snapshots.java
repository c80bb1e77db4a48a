package io.statline.openmetrics;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Families of the Prometheus client's model by type. */
final class Snapshots {
  private Snapshots() {}

  static MetricSnapshot of(
      FamilyType type, MetricMetadata metadata, Collection<DataPointSnapshot> points) {
    return switch (type) {
      case GAUGE ->
        new GaugeSnapshot(metadata, all(points, GaugeSnapshot.GaugeDataPointSnapshot.class));
      case COUNTER ->
        new CounterSnapshot(metadata, all(points, CounterSnapshot.CounterDataPointSnapshot.class));
      case HISTOGRAM ->
        new HistogramSnapshot(
            metadata, all(points, HistogramSnapshot.HistogramDataPointSnapshot.class));
      case STATES ->
        new StateSetSnapshot(
            metadata, all(points, StateSetSnapshot.StateSetDataPointSnapshot.class));
      case INFO ->
        new InfoSnapshot(metadata, all(points, InfoSnapshot.InfoDataPointSnapshot.class));
    };
  }

  private static <T> List<T> all(Collection<DataPointSnapshot> points, Class<T> type) {
    return points.stream().map(type::cast).toList();
  }

  /** The type of a family; empty if it is none of ours. */
  static Optional<FamilyType> type(MetricSnapshot family) {
    if (family instanceof GaugeSnapshot) {
      return Optional.of(FamilyType.GAUGE);
    } else if (family instanceof CounterSnapshot) {
      return Optional.of(FamilyType.COUNTER);
    } else if (family instanceof HistogramSnapshot histogram) {
      return histogram.isGaugeHistogram() ? Optional.empty() : Optional.of(FamilyType.HISTOGRAM);
    } else if (family instanceof StateSetSnapshot) {
      return Optional.of(FamilyType.STATES);
    }
    return family instanceof InfoSnapshot ? Optional.of(FamilyType.INFO) : Optional.empty();
  }
}
