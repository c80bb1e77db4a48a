package io.statline.openmetrics;

import io.statline.Kind;
import io.statline.Unit;
import io.statline.openmetrics.MetadataMapping.Attributes;
import io.statline.protocol.StatFormatException;
import io.statline.protocol.StatUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Collects what a mapping says about one type or field. */
final class AttributesReader {
  private static final List<String> KINDS = Arrays.stream(Kind.values())
      .filter(kind -> kind != Kind.AUTO)
      .map(AttributesReader::lower)
      .toList();
  private static final List<String> UNITS = Arrays.stream(Unit.values())
      .filter(unit -> unit != Unit.NONE)
      .map(AttributesReader::lower)
      .toList();

  private final Map<String, String> user = new LinkedHashMap<>();
  private String desc = "";

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  void desc(String text) {
    desc = text;
  }

  /** A kind by its constant's name in lower case. */
  void kind(MappingPlace place, String name) throws StatFormatException {
    place.requireKnown(name, KINDS);
    attribute(place, "_kind", name);
  }

  /** A unit by its constant's name in lower case. */
  void unit(MappingPlace place, String name) throws StatFormatException {
    place.requireKnown(name, UNITS);
    Unit unit = Unit.valueOf(name.toUpperCase(Locale.ROOT));
    unit(place, unit.base(), unit.scale());
  }

  /** A unit by its base, and how many of that one is. */
  void unit(MappingPlace place, String base, String scale) throws StatFormatException {
    Optional<StatUnit> unit = StatUnit.parse(base, scale);
    if (unit.isEmpty()) {
      throw place.fault(
          base.isEmpty()
              ? "a unit has a 'base', such as \"seconds\" or \"tasks\""
              : NearestName.quoted(scale) + " is no scale; right are \"1e-9\", \"2^10\", \"60\"");
    }
    attribute(place, "_unit", base);
    attribute(place, "_scale", scale); // also 1: the metadata may have another
  }

  /** Any attribute. */
  void attribute(MappingPlace place, String key, String value) throws StatFormatException {
    if (!key.startsWith("_")) {
      throw place.fault("attributes start with an underscore, such as _om_skip");
    }
    if (user.putIfAbsent(key, value) != null) {
      throw place.fault("'" + key + "' is said twice");
    }
  }

  Attributes attributes() {
    return new Attributes(desc, user);
  }
}
