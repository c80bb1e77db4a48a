package io.statline.processor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** The values of annotations as they travel; empty for classes and annotations, which do not. */
final class AttributeText extends SimpleAnnotationValueVisitor14<Optional<String>, Void> {
  private static final AttributeText VISITOR = new AttributeText();

  private AttributeText() {
    super(Optional.empty());
  }

  static Optional<String> of(AnnotationValue value) {
    return VISITOR.visit(value);
  }

  @Override
  protected Optional<String> defaultAction(Object value, Void unused) {
    return Optional.of(value.toString());
  }

  @Override
  public Optional<String> visitEnumConstant(VariableElement constant, Void unused) {
    return Optional.of(Words.lowerCase(constant.getSimpleName().toString()));
  }

  @Override
  public Optional<String> visitArray(List<? extends AnnotationValue> values, Void unused) {
    List<Optional<String>> texts = values.stream().map(AttributeText::of).toList();
    return texts.stream().allMatch(Optional::isPresent)
        ? Optional.of(texts.stream().map(Optional::get).collect(Collectors.joining(",")))
        : Optional.empty();
  }

  @Override
  public Optional<String> visitType(TypeMirror type, Void unused) {
    return Optional.empty();
  }

  @Override
  public Optional<String> visitAnnotation(AnnotationMirror annotation, Void unused) {
    return Optional.empty();
  }
}
