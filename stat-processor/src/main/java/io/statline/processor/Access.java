package io.statline.processor;

import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** From where a class can be named: what encloses it counts as well. */
final class Access {
  private Access() {}

  static boolean isPublic(TypeElement type) {
    return chain(type).allMatch(element -> element.getModifiers().contains(Modifier.PUBLIC));
  }

  /** Whether the generated class beside it can name it. */
  static boolean isFromOwnPackage(TypeElement type) {
    return chain(type).noneMatch(element -> element.getModifiers().contains(Modifier.PRIVATE));
  }

  static boolean isFrom(PackageElement user, TypeElement type) {
    return packageOf(type).equals(user) ? isFromOwnPackage(type) : isPublic(type);
  }

  static PackageElement packageOf(Element element) {
    Element enclosing = element;
    while (!(enclosing instanceof PackageElement)) {
      enclosing = enclosing(enclosing);
    }
    return (PackageElement) enclosing;
  }

  /** What encloses an element, which must be no package: all others have something. */
  static Element enclosing(Element element) {
    return Objects.requireNonNull(element.getEnclosingElement());
  }

  /** The class and all that encloses it, from the inside out. */
  static Stream<Element> chain(TypeElement type) {
    return Stream.iterate(
        (Element) type, element -> !(element instanceof PackageElement), Access::enclosing);
  }

  static TypeElement outermost(TypeElement type) {
    return (TypeElement) chain(type).reduce(type, (inner, outer) -> outer);
  }
}
