package io.statline.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** What the {@code @Buckets} of a component says, if there is one. */
final class BucketsAnnotation {
  private final Element element;
  private final Optional<AnnotationMirror> mirror;
  private final Map<String, AnnotationValue> values;

  private BucketsAnnotation(Element element, Optional<AnnotationMirror> mirror) {
    this.element = element;
    this.mirror = mirror;
    this.values = mirror.map(Mirrors::values).orElse(Map.of());
  }

  static BucketsAnnotation of(Element element) {
    return new BucketsAnnotation(element, Mirrors.find(element, Mirrors.BUCKETS));
  }

  boolean isPresent() {
    return mirror.isPresent();
  }

  boolean says(String member) {
    return values.containsKey(member);
  }

  double first() {
    return number("first", 1);
  }

  double width() {
    return number("width", 0);
  }

  List<Double> bounds() {
    return Optional.ofNullable(values.get("bounds"))
        .map(Mirrors::elements)
        .orElse(List.of())
        .stream()
        .map(bound -> (Double) bound.getValue())
        .toList();
  }

  /** Where it is written. */
  Place place() {
    return mirror.map(Place.of(element)::in).orElse(Place.of(element));
  }

  private double number(String member, double ifNotGiven) {
    return Optional.ofNullable(values.get(member))
        .map(value -> (Double) value.getValue())
        .orElse(ifNotGiven);
  }
}
