package io.statline.view;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatMeta;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands above a table.
 *
 * @param path the labels on the way to it
 * @param keys the headings of its keys
 */
record RenderTitle(List<String> path, List<String> keys) {
  static final RenderTitle ROOT = new RenderTitle(List.of(), List.of());

  /** Of a table that the records of this one hold. */
  RenderTitle child(RenderColumn held, StatMeta type, boolean set) {
    StatField field = held.field();
    List<String> labels = new ArrayList<>(path);
    labels.addAll(held.enclosing());
    labels.add(label(held.context(), field, type));
    List<String> headings = new ArrayList<>(keys);
    if (!set) {
      headings.add(held.context().clip(key(field, type)));
    }
    return new RenderTitle(labels, headings);
  }

  private static String label(RenderContext context, StatField field, StatMeta type) {
    String ofType = context.clip(type.display().label());
    boolean typeOnly = context.clip(field.display().label()).isBlank() && !ofType.isBlank();
    return typeOnly ? ofType : context.label(field);
  }

  private static String key(StatField field, StatMeta type) {
    if (!type.label().isBlank()) {
      return type.label();
    }
    return field.data() instanceof StatData.Array ? "#" : "key";
  }

  String text() {
    return String.join(".", path);
  }

  /** The way to a record within the table's record. */
  static List<String> plus(RenderColumn held) {
    List<String> all = new ArrayList<>(held.enclosing());
    all.add(held.context().label(held.field()));
    return all;
  }
}
