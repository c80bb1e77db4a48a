package io.statline.processor;

import io.statline.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Collects user attributes, in the order in which they travel. */
final class AttributeReader {
  private static final Pattern KEY = Pattern.compile("_[^\\s=]+");
  private static final Pattern UNIT_NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final TypedAttributes typed = new TypedAttributes();

  /** What a record's annotations say. */
  List<UserAttribute> ofRecord(Element record, StatAnnotation stat, Problems problems) {
    List<UserAttribute> attributes = new ArrayList<>(free(stat, problems));
    for (AnnotationMirror mirror : record.getAnnotationMirrors()) {
      attributes.addAll(typed.read(mirror, Place.of(record), problems));
    }
    return attributes;
  }

  /** What a component's type implies and its annotations say. */
  List<UserAttribute> ofComponent(
      List<AnnotationMirror> mirrors,
      StatAnnotation stat,
      Optional<ShapeModel> shape,
      Blame blame) {
    List<UserAttribute> attributes = new ArrayList<>();
    shape.ifPresent(type -> attributes.addAll(implied(type, blame.place())));
    attributes.addAll(meaning(stat, blame));
    attributes.addAll(free(stat, blame.problems()));
    for (AnnotationMirror mirror : mirrors) {
      attributes.addAll(typed.read(mirror, blame.place(), blame.problems()));
    }
    return attributes;
  }

  private static List<UserAttribute> implied(ShapeModel type, Place place) {
    List<UserAttribute> attributes = new ArrayList<>();
    ValueModel value = type.value();
    switch (value.category()) {
      case SCALAR -> {
        if (value.scalar() == Scalar.BOOLEAN) {
          attributes.add(new UserAttribute("_type", "bool", place));
        }
      }
      case ENUM -> {
        String constants = String.join(",", value.constants());
        attributes.add(new UserAttribute("_values", constants, place));
      }
      case RECORD -> {}
    }
    if (type.isOptional()) {
      attributes.add(new UserAttribute("_optional", "true", place));
    }
    return attributes;
  }

  private static List<UserAttribute> meaning(StatAnnotation stat, Blame blame) {
    List<UserAttribute> attributes = new ArrayList<>();
    if (!stat.kind().isEmpty()) {
      String kind = Words.lowerCase(stat.kind());
      attributes.add(new UserAttribute("_kind", kind, stat.place("kind")));
    }
    if (!stat.unit().isEmpty()) {
      attributes.addAll(unit(stat, blame));
    }
    if (!stat.unitName().isEmpty()) {
      attributes.addAll(unitName(stat, blame));
    }
    return attributes;
  }

  private static List<UserAttribute> unit(StatAnnotation stat, Blame blame) {
    Place place = stat.place("unit");
    Unit unit;
    try {
      unit = Unit.valueOf(stat.unit());
    } catch (IllegalArgumentException e) { // of newer annotations
      blame.problems().add(Problem.UNKNOWN_UNIT, place, blame.component(), stat.unit());
      return List.of();
    }
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
    if (!UNIT_NAME.matcher(stat.unitName()).matches()) {
      blame.problems().add(Problem.UNIT_NAME, place, blame.component(), stat.unitName());
    }
    return List.of(new UserAttribute("_unit", stat.unitName(), place));
  }

  private static List<UserAttribute> free(StatAnnotation stat, Problems problems) {
    List<UserAttribute> attributes = new ArrayList<>();
    for (AnnotationValue value : stat.user()) {
      attributes.add(free(value.getValue().toString(), stat.place(value), problems));
    }
    return attributes;
  }

  private static UserAttribute free(String text, Place place, Problems problems) {
    int equals = text.indexOf('=');
    String key = equals < 0 ? text : text.substring(0, equals);
    if (key.isBlank()) {
      problems.add(Problem.USER_EMPTY, place, text);
    } else if (!KEY.matcher(key).matches()) {
      problems.add(Problem.USER_KEY, place, text);
    }
    return new UserAttribute(key, equals < 0 ? "true" : text.substring(equals + 1), place);
  }
}
