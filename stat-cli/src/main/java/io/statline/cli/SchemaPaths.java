package io.statline.cli;

import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.util.ArrayList;
import java.util.List;

/** The paths of all fields of a type, with {@code *} for keys and indexes: as many as one can choose from. */
final class SchemaPaths {
  private static final int DEEPEST = 6;
  private static final int MOST = 2000;

  private final StatSchema schema;
  private final List<FieldPattern> paths = new ArrayList<>();

  private SchemaPaths(StatSchema schema) {
    this.schema = schema;
  }

  static List<FieldPattern> of(StatSchema schema, StatMeta type) {
    SchemaPaths paths = new SchemaPaths(schema);
    paths.add(FieldPattern.ALL, new Meaning.Struct(type), 0);
    return paths.paths;
  }

  private void add(FieldPattern path, Meaning meaning, int depth) {
    if (depth == DEEPEST || !(meaning instanceof Meaning.Struct struct)) {
      return;
    }
    for (StatField field : struct.type().fields().values()) {
      if (paths.size() >= MOST) {
        return;
      }
      FieldPattern found = path.then(step(new FieldStep.Name(field.name())));
      paths.add(found);
      if (!(field.data() instanceof StatData.Datum)) {
        found = found.then(step(FieldStep.ANY));
      }
      add(found, Meaning.ofElement(field, schema), depth + 1);
    }
  }

  private static FieldPattern step(FieldStep step) {
    return FieldPattern.of(List.of(step));
  }
}
