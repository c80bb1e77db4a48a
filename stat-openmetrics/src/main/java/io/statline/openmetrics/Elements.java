package io.statline.openmetrics;

import io.statline.protocol.StatData;
import io.statline.view.StatValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The single values of a field's value.
 *
 * @param shape how they are held
 * @param labels the values of the labels around it
 */
record Elements(StatData shape, StatValue value, List<String> labels) {

  /**
   * Gives each to a consumer, with the values of all labels.
   *
   * @param refused gets the reason if the value has another shape
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
