package io.statline.processor;

import io.statline.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a component's figure means: kind and unit. */
final class MeaningAttributes {
  private static final Pattern UNIT_NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private MeaningAttributes() {}

  /** In the order they travel. */
  static List<UserAttribute> of(
      StatAnnotation stat, String kind, Optional<ShapeModel> shape, Blame blame) {
    List<UserAttribute> attributes = new ArrayList<>();
    if (!kind.isEmpty()) {
      attributes.add(new UserAttribute("_kind", Words.lowerCase(kind), stat.place("kind")));
    }
    if (shape.filter(type -> type.value().scalar().isTime()).isPresent()) {
      attributes.addAll(nanoseconds(stat, shape.get().value(), blame));
    } else {
      attributes.addAll(unit(stat, blame));
    }
    return attributes;
  }

  private static List<UserAttribute> nanoseconds(
      StatAnnotation stat, ValueModel value, Blame blame) {
    if (!stat.unit().isEmpty() || !stat.unitName().isEmpty()) {
      Place place = stat.place(stat.unit().isEmpty() ? "unitName" : "unit");
      String type = value.type().simpleName();
      blame.problems().add(Problem.IMPLIED_UNIT, place, blame.component(), type);
    }
    return unit(Unit.NANOSECONDS, blame.place());
  }

  private static List<UserAttribute> unit(StatAnnotation stat, Blame blame) {
    List<UserAttribute> attributes = new ArrayList<>();
    if (!stat.unit().isEmpty()) {
      attributes.addAll(unitConstant(stat, blame));
    }
    if (!stat.unitName().isEmpty()) {
      attributes.addAll(unitName(stat, blame));
    }
    return attributes;
  }

  private static List<UserAttribute> unitConstant(StatAnnotation stat, Blame blame) {
    Place place = stat.place("unit");
    try {
      return unit(Unit.valueOf(stat.unit()), place);
    } catch (IllegalArgumentException e) { // of newer annotations
      blame.problems().add(Problem.UNKNOWN_UNIT, place, blame.component(), stat.unit());
      return List.of();
    }
  }

  private static List<UserAttribute> unit(Unit unit, Place place) {
    UserAttribute base = new UserAttribute("_unit", unit.base(), place);
    return unit.scale().equals("1")
        ? List.of(base)
        : List.of(base, new UserAttribute("_scale", unit.scale(), place));
  }

  private static List<UserAttribute> unitName(StatAnnotation stat, Blame blame) {
    Place place = stat.place("unitName");
    if (!stat.unit().isEmpty()) {
      blame.problems().add(Problem.UNIT_TWICE, place, blame.component());
      return List.of();
    }
    if (!UNIT_NAME.matcher(stat.unitName()).matches() || UnitSuffix.isMisnomer(stat.unitName())) {
      blame.problems().add(Problem.UNIT_NAME, place, blame.component(), stat.unitName());
    }
    return List.of(new UserAttribute("_unit", stat.unitName(), place));
  }
}
