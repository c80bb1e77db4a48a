package io.statline.systems;

import com.fasterxml.jackson.databind.JsonNode;
import io.statline.Kind;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import java.util.Locale;
import java.util.Optional;

/**
 * A metric's name here and there, without what exporters add by themselves: the unit, and {@code _total} to counters.
 *
 * @param there the one that the source exports; what follows from its wire name if it says none
 */
record ExportedName(String there, String here) {

  static Optional<ExportedName> difference(SourceField source, StatField field) {
    boolean counter = field.kind() == Kind.COUNTER;
    String there = base(said(source).orElse(source.name()), counter);
    if (field.user().containsKey("_om_skip")) {
      return Optional.of(new ExportedName(there, "not at all"));
    }
    String here = base(field.user().getOrDefault("_om_name", field.name()), counter);
    boolean exported = field.data().element() != StatKind.STRING;
    return exported && !there.equals(here)
        ? Optional.of(new ExportedName(there, here))
        : Optional.empty();
  }

  /** HAProxy's lists have the names that its own exporter uses. */
  private static Optional<String> said(SourceField source) {
    JsonNode name =
        source.system().equals("haproxy_proxy") ? source.note() : source.note().path("prom");
    return Optional.ofNullable(name.textValue());
  }

  private static String base(String name, boolean counter) {
    String bare = counter ? snakeCase(name).replaceFirst("_total$", "") : snakeCase(name);
    return bare.replaceFirst("_(seconds|sec|ms|bytes|percent|pct)$", "");
  }

  private static String snakeCase(String name) {
    return name.replace('-', '_').replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
