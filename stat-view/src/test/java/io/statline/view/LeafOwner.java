package io.statline.view;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The field whose single value stands at a path of a {@link FlatValue}.
 *
 * @param fieldPath where the field's whole value starts
 */
record LeafOwner(StatField field, List<String> fieldPath) {

  /** Empty if the path leads elsewhere than the metadata, or through a set. */
  static Optional<LeafOwner> of(StatSchema schema, StatMeta root, List<String> path) {
    return of(schema, root, path, 0);
  }

  private static Optional<LeafOwner> of(
      StatSchema schema, StatMeta type, List<String> path, int at) {
    StatField field = at < path.size() ? field(type, path.get(at)) : null;
    if (field == null || isSet(field)) {
      return Optional.empty();
    }
    String step = step(field.data());
    int end = at + (step.isEmpty() ? 1 : 2);
    if (end > path.size() || !path.get(end - 1).startsWith(step)) {
      return Optional.empty();
    } else if (field.data().element() instanceof StatKind.Struct struct) {
      return schema.type(struct.name()).flatMap(held -> of(schema, held, path, end));
    }
    return end == path.size()
        ? Optional.of(new LeafOwner(field, path.subList(0, at + 1)))
        : Optional.empty();
  }

  private static @Nullable StatField field(StatMeta type, String step) {
    return step.startsWith(".") ? type.fields().get(step.substring(1)) : null;
  }

  private static boolean isSet(StatField field) {
    return field.data() instanceof StatData.Array
        && field.user().getOrDefault("_type", "").equals("set");
  }

  private static String step(StatData data) {
    return data instanceof StatData.Array ? "[" : data instanceof StatData.Dict ? "." : "";
  }
}
