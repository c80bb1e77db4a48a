package io.statline.openmetrics;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.view.StatValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The single values that a field has in a record.
 *
 * @param shape how they are held
 * @param labels the values of the labels around the record
 */
record Elements(StatData shape, StatValue value, List<String> labels) {

  static Elements of(StatField field, StatValue.Members record, List<String> labels) {
    return new Elements(field.data(), value(field, record), labels);
  }

  /** The field's value as one, whatever it holds. */
  static Elements whole(StatField field, StatValue.Members record, List<String> labels) {
    return new Elements(StatData.of(field.data().element()), value(field, record), labels);
  }

  private static StatValue value(StatField field, StatValue.Members record) {
    return record.values().getOrDefault(field.name(), StatValue.missing());
  }

  /**
   * Gives each to a consumer, with the values of all labels; those of an absent field to none.
   *
   * @param refused gets the reason if the field has another shape
   */
  void forEach(BiConsumer<StatValue, List<String>> use, Consumer<String> refused) {
    if (value instanceof StatValue.Missing) {
      return;
    }
    if (shape instanceof StatData.Datum) {
      use.accept(value, labels);
    } else if (shape instanceof StatData.Array && value instanceof StatValue.Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        use.accept(items.values().get(i), and(labels, Integer.toString(i)));
      }
    } else if (shape instanceof StatData.Dict && value instanceof StatValue.Members members) {
      members.values().forEach((key, each) -> use.accept(each, and(labels, CleanText.value(key))));
    } else {
      refused.accept(shape instanceof StatData.Array ? "it is no array" : "it is no dict");
    }
  }

  static List<String> and(List<String> labels, String more) {
    List<String> all = new ArrayList<>(labels);
    all.add(more);
    return all;
  }
}
