package io.statline.protocol;

import io.statline.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Attributes → their meaning; what is absent or foreign says nothing. */
final class FieldMeaning {

  private FieldMeaning() {}

  static Kind kind(StatField field) {
    String said = field.user().getOrDefault("_kind", "");
    for (Kind kind : Kind.values()) {
      if (kind != Kind.AUTO && kind.name().toLowerCase(Locale.ROOT).equals(said)) {
        return kind;
      }
    }
    return field.data().element() instanceof StatKind.Scalar scalar
        ? kind(field, scalar)
        : Kind.AUTO;
  }

  private static Kind kind(StatField field, StatKind.Scalar scalar) {
    if (field.user().containsKey("_values")
        || field.form().filter(StatForm.BOOL::equals).isPresent()) {
      return Kind.STATE;
    }
    return scalar == StatKind.Scalar.STRING ? Kind.INFO : Kind.GAUGE;
  }

  static List<String> list(Map<String, String> user, String attribute) {
    String text = user.getOrDefault(attribute, "");
    return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
  }
}
