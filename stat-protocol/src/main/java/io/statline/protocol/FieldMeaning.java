package io.statline.protocol;

import io.statline.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Attributes → their meaning; what is absent or foreign says nothing. */
final class FieldMeaning {
  private static final Map<String, Kind> KINDS = Arrays.stream(Kind.values())
      .filter(kind -> kind != Kind.AUTO)
      .collect(
          Collectors.toUnmodifiableMap(kind -> kind.name().toLowerCase(Locale.ROOT), kind -> kind));

  private FieldMeaning() {}

  static Kind kind(StatField field) {
    Kind said = KINDS.get(field.user().getOrDefault("_kind", ""));
    if (said != null) {
      return said;
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
