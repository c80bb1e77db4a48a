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
 * @param figures their own figures
 * @param facts their own facts
 * @param held what becomes of the records that they hold
 */
record RecordPlan(
    ValuePath path,
    Optional<String> way,
    List<FigurePlan> figures,
    Optional<FactPlan> facts,
    List<HeldPlan> held) {

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
  record FactPlan(Family family, List<String> labels, Map<StatField, String> facts) {}

  /** What becomes of the records that a field holds. */
  record HeldPlan(StatField field, ValuePath path, RecordPlan record) {}
}
