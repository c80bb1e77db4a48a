package io.statline.processor;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Finds {@code @Stat} where nothing is generated for it. */
final class Misplaced {

  /** Judges an element with {@code @Stat} that is no record. */
  void check(Element element, Problems problems) {
    if (element instanceof TypeElement type) {
      String kind = Words.lowerCase(type.getKind().name().replace('_', ' '));
      notRecord(element, kind, JavaName.of(type).nestedName(), problems);
    } else if (element.getKind() == ElementKind.FIELD
        || element.getKind() == ElementKind.ENUM_CONSTANT) {
      checkField(element, problems);
    }
  }

  private static void checkField(Element field, Problems problems) {
    TypeElement owner = (TypeElement) Access.enclosing(field);
    String ownerName = JavaName.of(owner).nestedName();
    boolean component =
        owner.getKind() == ElementKind.RECORD && !field.getModifiers().contains(Modifier.STATIC);
    if (!component) {
      String name = "'" + field.getSimpleName() + "' of " + ownerName;
      notRecord(field, "field", name, problems);
    } else if (!Mirrors.has(owner, Mirrors.STAT)) {
      Place place = StatAnnotation.of(field).place();
      problems.add(Problem.LONE_COMPONENT, place, field.getSimpleName(), ownerName);
    }
  }

  private static void notRecord(Element element, String kind, String name, Problems problems) {
    Place place = StatAnnotation.of(element).place();
    problems.add(Problem.NOT_A_RECORD, place, kind, name);
  }
}
