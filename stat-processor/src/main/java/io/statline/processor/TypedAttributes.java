package io.statline.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/** Reads user attributes from annotations whose type is marked as a source of them. */
final class TypedAttributes {
  private static final Pattern PREFIX = Pattern.compile("_[A-Za-z0-9_]*");

  /** The attributes of an annotation, none if it is not such a source. */
  List<UserAttribute> read(AnnotationMirror mirror, Place place, Problems problems) {
    Optional<String> prefix = Mirrors.find(Mirrors.type(mirror), Mirrors.USER_ATTRIBUTES)
        .map(source -> Mirrors.values(source).get("prefix"))
        .map(value -> value.getValue().toString());
    if (prefix.isEmpty()) {
      return List.of();
    }
    if (!PREFIX.matcher(prefix.get()).matches()) {
      problems.add(Problem.USER_PREFIX, place.in(mirror), nameOf(mirror), prefix.get());
      return List.of();
    }
    return read(mirror, prefix.get(), place, problems);
  }

  private static List<UserAttribute> read(
      AnnotationMirror mirror, String prefix, Place place, Problems problems) {
    List<UserAttribute> attributes = new ArrayList<>();
    mirror.getElementValues().forEach((element, value) -> {
      Place given = place.in(mirror, value);
      String name = element.getSimpleName().toString();
      Optional<String> text = AttributeText.of(value);
      if (text.isEmpty()) {
        problems.add(Problem.USER_ELEMENT, given, name, nameOf(mirror));
      } else if (!isDefault(element, value)) {
        String key = prefix + WireNames.snakeCase(name);
        attributes.add(new UserAttribute(key, text.get(), given));
      }
    });
    return attributes;
  }

  private static boolean isDefault(ExecutableElement element, AnnotationValue value) {
    AnnotationValue ifNotGiven = element.getDefaultValue();
    return ifNotGiven != null && ifNotGiven.toString().equals(value.toString());
  }

  private static String nameOf(AnnotationMirror mirror) {
    return Mirrors.type(mirror).getQualifiedName().toString();
  }
}
