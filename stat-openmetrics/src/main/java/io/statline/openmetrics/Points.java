package io.statline.openmetrics;

import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The series of one family, no two with the same labels. Not safe for several threads. */
final class Points {
  private final List<DataPointSnapshot> points = new ArrayList<>();
  private final Set<Labels> labels = new HashSet<>();

  /** Adds a series; false if there is one with its labels. */
  boolean add(DataPointSnapshot point) {
    boolean isNew = labels.add(point.getLabels());
    if (isNew) {
      points.add(point);
    }
    return isNew;
  }

  MetricSnapshot family(FamilyType type, MetricMetadata metadata) {
    return Snapshots.of(type, metadata, points);
  }
}
