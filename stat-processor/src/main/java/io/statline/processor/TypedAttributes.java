package io.statline.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Reads user attributes from annotations whose type is marked as a source of them. */
final class TypedAttributes {
  private static final Pattern PREFIX = Pattern.compile("_[A-Za-z0-9_]*");

  /** The attributes of an annotation, none if it is not such a source. */
  List<UserAttribute> read(AnnotationMirror mirror, Place place, Problems problems) {
    Optional<String> prefix = Mirrors.find(Mirrors.type(mirror), Mirrors.USER_ATTRIBUTES)
        .map(source -> Mirrors.values(source).get("prefix").getValue().toString());
    if (prefix.isEmpty()) {
      return List.of();
    }
    if (!PREFIX.matcher(prefix.get()).matches()) {
      problems.add(Problem.USER_PREFIX, place.in(mirror), nameOf(mirror), prefix.get());
      return List.of();
    }
    List<UserAttribute> attributes = new ArrayList<>();
    mirror.getElementValues().forEach((element, value) -> {
      if (!isDefault(element, value)) {
        attribute(prefix.get(), element, value, place.in(mirror, value), problems)
            .ifPresent(attributes::add);
      }
    });
    return attributes;
  }

  private static Optional<UserAttribute> attribute(
      String prefix,
      ExecutableElement element,
      AnnotationValue value,
      Place place,
      Problems problems) {
    String name = element.getSimpleName().toString();
    Optional<String> text = value.accept(AsText.VISITOR, null);
    if (text.isEmpty()) {
      String owner = String.valueOf(place.annotation());
      problems.add(Problem.USER_ELEMENT, place, name, owner);
    }
    return text.map(given -> new UserAttribute(prefix + WireNames.snakeCase(name), given, place));
  }

  private static boolean isDefault(ExecutableElement element, AnnotationValue value) {
    AnnotationValue ifNotGiven = element.getDefaultValue();
    return ifNotGiven != null && ifNotGiven.toString().equals(value.toString());
  }

  private static String nameOf(AnnotationMirror mirror) {
    return Mirrors.type(mirror).getQualifiedName().toString();
  }

  /** A value as it travels; empty for a class or an annotation, which do not. */
  private static final class AsText extends SimpleAnnotationValueVisitor14<Optional<String>, Void> {
    private static final AsText VISITOR = new AsText();

    private AsText() {
      super(Optional.empty());
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
      List<String> texts = new ArrayList<>();
      for (AnnotationValue value : values) {
        value.accept(this, null).ifPresent(texts::add);
      }
      return texts.size() == values.size()
          ? Optional.of(String.join(",", texts))
          : Optional.empty();
    }

    @Override
    public Optional<String> visitType(javax.lang.model.type.TypeMirror type, Void unused) {
      return Optional.empty();
    }

    @Override
    public Optional<String> visitAnnotation(AnnotationMirror annotation, Void unused) {
      return Optional.empty();
    }
  }
}
