package io.statline.processor;

import java.util.List;
import java.util.Optional;

/**
 * A component that is exported.
 *
 * @param figure the component
 * @param name the metric's name
 */
record Metric(Figure figure, String name) {

  /** The metrics of a record's own components. */
  static List<Metric> of(RecordModel record) {
    return record.components().stream()
        .map(Figure::new)
        .filter(Figure::isExported)
        .map(figure -> new Metric(figure, MetricName.of(record.metricPrefix(), figure)))
        .toList();
  }

  /** The names that no other metric can have. */
  List<String> taken() {
    return MetricName.taken(name, figure.type());
  }

  boolean clashesWith(Metric other) {
    return taken().stream().anyMatch(other.taken()::contains);
  }

  /** The first of some metrics that this one cannot be exported beside. */
  Optional<Metric> firstClash(List<Metric> others) {
    return others.stream().filter(this::clashesWith).findFirst();
  }

  String component() {
    return figure.component().name();
  }
}
