package io.statline.openmetrics;

import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.statline.protocol.StatField;
import io.statline.view.StatAmount;
import io.statline.view.StatValue;
import java.util.OptionalDouble;

/** Single values of a field → their series. */
interface PointMaker {

  /** What a value becomes that is not missing. */
  Point make(StatValue value, Labels labels);

  static PointMaker of(StatField field, FamilyType type) {
    StatAmount amount = StatAmount.of(field);
    return switch (type) {
      case GAUGE -> (value, labels) -> gauge(amount.nearest(value), labels);
      case COUNTER -> (value, labels) -> counter(amount.nearest(value), labels);
      case STATES -> new StateMaker(field);
      case HISTOGRAM -> new HistogramMaker(field);
      case INFO -> (value, labels) -> Point.of(new InfoDataPointSnapshot(labels), 1);
    };
  }

  private static Point gauge(OptionalDouble number, Labels labels) {
    return number.isEmpty()
        ? noNumber()
        : Point.of(new GaugeDataPointSnapshot(number.getAsDouble(), labels, null), 1);
  }

  private static Point counter(OptionalDouble number, Labels labels) {
    if (number.isEmpty()) {
      return noNumber();
    }
    return number.getAsDouble() < 0
        ? Point.none("a counter is never negative")
        : Point.of(new CounterDataPointSnapshot(number.getAsDouble(), labels, null, 0), 1);
  }

  private static Point noNumber() {
    return Point.none("it is no number, or too large a one");
  }
}
