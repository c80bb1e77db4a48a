package io.statline.processor;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Where in the source a problem is.
 *
 * @param element the record, or a component's private field: javac prints no line for the component itself
 * @param annotation the annotation to point at, if it is about one
 * @param value the value in that annotation, if it is about one
 */
record Place(
    Element element,
    @Nullable AnnotationMirror annotation,
    @Nullable AnnotationValue value) {

  static Place of(Element element) {
    return new Place(element, null, null);
  }

  Place in(AnnotationMirror mirror) {
    return new Place(element, mirror, null);
  }

  Place in(AnnotationMirror mirror, AnnotationValue pointedAt) {
    return new Place(element, mirror, pointedAt);
  }

  void printError(Messager messager, String text) {
    messager.printMessage(Diagnostic.Kind.ERROR, text, element, annotation, value);
  }
}
