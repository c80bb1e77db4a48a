package io.statline.processor;

import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The classes that are compiled now, and those found compiled. */
final class Compilation {
  private final Elements elements;
  private final Set<String> outermost;

  /**
   * The compilation as it is in one round.
   *
   * @param elements of this round
   * @param outermost the names of the outermost classes of the rounds so far
   */
  Compilation(Elements elements, Set<String> outermost) {
    this.elements = elements;
    this.outermost = outermost;
  }

  void add(RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type) {
        outermost.add(type.getQualifiedName().toString());
      }
    }
  }

  /** Whether a class is compiled now, rather than found compiled. */
  boolean contains(TypeElement type) {
    return outermost.contains(Access.outermost(type).getQualifiedName().toString());
  }

  /** The class of this name in the module of another, compiled now or before. */
  Optional<TypeElement> find(JavaName name, TypeElement neighbour) {
    return Optional.ofNullable(
        elements.getTypeElement(elements.getModuleOf(neighbour), name.qualifiedName()));
  }
}
