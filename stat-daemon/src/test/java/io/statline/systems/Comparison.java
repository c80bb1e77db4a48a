package io.statline.systems;

import io.statline.Kind;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatUnit;
import io.statline.systems.RealSystem.FoundField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holds a record's field against the source's. */
final class Comparison {
  private final SystemsDoc doc;
  private final SourceField source;
  private final FoundField found;
  private final StatField field;
  private final List<Difference> differences = new ArrayList<>();

  private Comparison(SystemsDoc doc, SourceField source, FoundField found) {
    this.doc = doc;
    this.source = source;
    this.found = found;
    this.field = found.field();
  }

  static List<Difference> of(SystemsDoc doc, SourceField source, FoundField found) {
    return new Comparison(doc, source, found).differences();
  }

  private List<Difference> differences() {
    compare("name", source.name(), field.name());
    if (!source.kind().equals("summary")) { // a record of its own, which a test of its own looks at
      compare("shape", source.shape(), field.data());
    }
    if (found.bits() > 0) {
      compare("width", source.bits(), found.bits());
    }
    if (!kind().equals(field.kind())) {
      add("kind", source.kind(), field.kind().name().toLowerCase(Locale.ROOT));
    }
    if (!unit().equals(field.unit())) {
      add("unit", source.unit(), field.unit().map(StatUnit::toString).orElse("–"));
    }
    ExportedName.difference(source, field)
        .ifPresent(name -> add("export", name.there(), name.here()));
    return differences;
  }

  private void compare(String point, Object there, Object here) {
    if (!there.equals(here)) {
      add(point, there.toString(), here.toString());
    }
  }

  private void add(String point, String there, String here) {
    differences.add(new Difference(source.system(), source.place(), point, there, here));
  }

  private Kind kind() {
    return holdsRecords()
        ? Kind.AUTO
        : doc.unitKinds().getOrDefault(source.unit(), doc.kinds().get(source.kind()));
  }

  private Optional<StatUnit> unit() {
    return holdsRecords() || source.unit().isEmpty()
        ? Optional.empty()
        : doc.units().get(source.unit()).map(this::scaled);
  }

  /** A unit of the source may come with a power of its own. */
  private StatUnit scaled(StatUnit unit) {
    int exponent = source.note().path("exponent").asInt(0);
    return new StatUnit(unit.base(), unit.toBase(BigDecimal.ONE.scaleByPowerOfTen(exponent)));
  }

  private boolean holdsRecords() {
    return field.data().element() instanceof StatKind.Struct;
  }
}
