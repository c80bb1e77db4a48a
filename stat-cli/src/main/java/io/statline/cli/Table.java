package io.statline.cli;

import io.statline.protocol.StatField;
import io.statline.view.StatValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures in rows and columns.
 *
 * @param title what the rows are; empty for the whole value
 * @param keyNames what the keys of a row are called; none if there is one row only
 * @param columns the fields by name, as far as metadata knows them
 * @param rows the rows
 */
record Table(
    String title, List<String> keyNames, Map<String, Optional<StatField>> columns, List<Row> rows) {

  /**
   * A row.
   *
   * @param keys what tells it from others
   * @param values by column; those that it has
   */
  record Row(List<String> keys, Map<String, StatValue> values) {}
}
