package io.statline.processor;

import java.util.List;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds what is not known in this round, and may be generated for the next. */
final class Unresolved {

  /** What javac shows for a constant it does not know; the string of that text has quotes around it. */
  private static final String UNKNOWN_CONSTANT = "<error>";

  private Unresolved() {}

  static boolean isIn(TypeElement record) {
    return isInAnnotations(record)
        || record.getRecordComponents().stream().anyMatch(Unresolved::isIn);
  }

  private static boolean isIn(RecordComponentElement component) {
    return isIn(component.asType())
        || isInAnnotations(component)
        || isInAnnotations(RecordReader.fieldOf(component));
  }

  private static boolean isIn(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return true;
    }
    if (type instanceof ArrayType array) {
      return isIn(array.getComponentType());
    }
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().stream().anyMatch(Unresolved::isIn);
  }

  private static boolean isInAnnotations(AnnotatedConstruct annotated) {
    return annotated.getAnnotationMirrors().stream().anyMatch(Unresolved::isIn);
  }

  private static boolean isIn(AnnotationMirror mirror) {
    return mirror.getAnnotationType().getKind() == TypeKind.ERROR
        || mirror.getElementValues().values().stream().anyMatch(Unresolved::isIn);
  }

  private static boolean isIn(AnnotationValue value) {
    return value.getValue() instanceof List
        ? Mirrors.elements(value).stream().anyMatch(Unresolved::isIn)
        : value.toString().equals(UNKNOWN_CONSTANT);
  }
}
