package io.statline.openmetrics;

import io.statline.protocol.StatField;
import io.statline.view.ValuePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of the records at one place of a value.
 *
 * @param path the place
 * @param way the value of their label for it; empty if they have none
 * @param figures what becomes of their own figures, by field
 * @param facts what becomes of their strings
 * @param held what becomes of the records that they hold, by field
 */
record RecordPlan(
    ValuePath path,
    Optional<String> way,
    Map<String, FigurePlan> figures,
    Optional<FactPlan> facts,
    Map<String, HeldPlan> held) {

  /**
   * What becomes of a field's values.
   *
   * @param labels the names of all labels of its series
   */
  record FigurePlan(
      StatField field, ValuePath path, Family family, List<String> labels, PointMaker maker) {}

  /**
   * What becomes of a record's strings.
   *
   * @param labels the names of the labels that its series has besides
   * @param facts the names of the labels that the strings become, by field
   */
  record FactPlan(Family family, List<String> labels, Map<String, String> facts) {}

  /** What becomes of the records that a field holds. */
  record HeldPlan(StatField field, RecordPlan record) {}
}
