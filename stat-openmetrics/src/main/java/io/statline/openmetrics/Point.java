package io.statline.openmetrics;

import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import java.util.Optional;

/**
 * What one value becomes.
 *
 * @param snapshot its series; empty if it is not exported
 * @param lines how many lines of text that is
 * @param reason why it is not exported
 */
record Point(Optional<DataPointSnapshot> snapshot, int lines, String reason) {

  static Point of(DataPointSnapshot snapshot, int lines) {
    return new Point(Optional.of(snapshot), lines, "");
  }

  static Point none(String reason) {
    return new Point(Optional.empty(), 0, reason);
  }
}
