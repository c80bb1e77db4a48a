package io.statline.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/** What the {@code @Stat} of a record or component says; one that is not there says nothing. */
final class StatAnnotation {
  private final Element element;
  private final Optional<AnnotationMirror> mirror;
  private final Map<String, AnnotationValue> values;

  private StatAnnotation(Element element, Optional<AnnotationMirror> mirror) {
    this.element = element;
    this.mirror = mirror;
    this.values = mirror.map(Mirrors::values).orElse(Map.of());
  }

  static StatAnnotation of(Element element) {
    return new StatAnnotation(element, Mirrors.find(element, Mirrors.STAT));
  }

  String name() {
    return text("name");
  }

  String desc() {
    return text("desc");
  }

  boolean top() {
    return says("top", true);
  }

  /** The constant of {@code Kind}, empty for none. */
  String kind() {
    return constant("kind", "AUTO");
  }

  /** The constant of {@code Unit}, empty for none. */
  String unit() {
    return constant("unit", "NONE");
  }

  String unitName() {
    return text("unitName");
  }

  List<AnnotationValue> user() {
    return value("user").map(Mirrors::elements).orElse(List.of());
  }

  /** Where it is written; the element if it is not. */
  Place place() {
    return mirror.map(Place.of(element)::in).orElse(Place.of(element));
  }

  /** Where a member is written; the element if it is not. */
  Place place(String member) {
    AnnotationValue value = values.get(member);
    return value == null ? Place.of(element) : place(value);
  }

  /** Where a value of it is written. */
  Place place(AnnotationValue value) {
    return mirror.map(annotation -> Place.of(element).in(annotation, value)).orElse(place());
  }

  private Optional<AnnotationValue> value(String member) {
    return Optional.ofNullable(values.get(member));
  }

  private String text(String member) {
    return value(member).map(value -> value.getValue().toString()).orElse("");
  }

  private boolean says(String member, boolean wanted) {
    return value(member).filter(value -> value.getValue().equals(wanted)).isPresent();
  }

  private String constant(String member, String none) {
    return value(member)
        .map(value -> ((VariableElement) value.getValue()).getSimpleName().toString())
        .filter(constant -> !constant.equals(none))
        .orElse("");
  }
}
