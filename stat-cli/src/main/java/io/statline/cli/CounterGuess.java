package io.statline.cli;

import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Metadata whose numbers of no kind are counters: whoever asks for the rate of one knows that it is one. */
final class CounterGuess {
  private CounterGuess() {}

  static StatSchema of(StatSchema schema) {
    return StatSchema.of(schema.types().values().stream().map(CounterGuess::of).toList());
  }

  static StatMeta of(StatMeta type) {
    Map<String, StatField> fields = new LinkedHashMap<>();
    type.fields().values().forEach(field -> fields.put(field.name(), of(field)));
    return new StatMeta(type.name(), type.top(), type.desc(), type.user(), fields, type.other());
  }

  private static StatField of(StatField field) {
    boolean number = List.of(StatKind.I64, StatKind.U64, StatKind.FLOAT)
        .contains(field.data().element());
    boolean said = field.user().containsKey("_kind")
        || field.user().containsKey("_values")
        || field.user().containsKey("_type");
    if (!number || said) {
      return field;
    }
    Map<String, String> user = new LinkedHashMap<>(field.user());
    user.put("_kind", "counter");
    return new StatField(field.name(), field.data(), field.desc(), user, field.other());
  }
}
