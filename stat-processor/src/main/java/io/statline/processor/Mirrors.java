package io.statline.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** Annotations by name: their classes are the user's, not ours. */
final class Mirrors {
  static final String STAT = "io.statline.Stat";
  static final String BUCKETS = "io.statline.Buckets";
  static final String DISPLAY = "io.statline.Display";
  static final String UNSIGNED = "io.statline.Unsigned";
  static final String OPEN_METRICS = "io.statline.OpenMetrics";
  static final String USER_ATTRIBUTES = "io.statline.UserAttributes";
  static final String GENERATED = "io.statline.Generated";

  private Mirrors() {}

  static boolean has(AnnotatedConstruct annotated, String name) {
    return find(annotated, name).isPresent();
  }

  static Optional<AnnotationMirror> find(AnnotatedConstruct annotated, String name) {
    return annotated.getAnnotationMirrors().stream()
        .filter(mirror -> type(mirror).getQualifiedName().contentEquals(name))
        .findFirst()
        .map(mirror -> mirror);
  }

  static TypeElement type(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }

  /** The values that are written out, by the name of the element, in source order. */
  static Map<String, AnnotationValue> values(AnnotationMirror mirror) {
    Map<String, AnnotationValue> values = new LinkedHashMap<>();
    mirror
        .getElementValues()
        .forEach((element, value) -> values.put(element.getSimpleName().toString(), value));
    return values;
  }

  @SuppressWarnings("unchecked") // what the language model promises for the value of an array
  static List<AnnotationValue> elements(AnnotationValue array) {
    return (List<AnnotationValue>) array.getValue();
  }
}
