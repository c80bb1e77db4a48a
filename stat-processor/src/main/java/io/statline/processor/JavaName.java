package io.statline.processor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * The name of a class.
 *
 * @param packageName its package, empty for the unnamed one
 * @param simpleNames from the outermost class to itself
 */
record JavaName(String packageName, List<String> simpleNames) {

  JavaName {
    simpleNames = List.copyOf(simpleNames);
  }

  static JavaName of(TypeElement type) {
    List<String> names = new ArrayList<>();
    Element element = type;
    while (!(element instanceof PackageElement)) {
      names.add(element.getSimpleName().toString());
      element = Access.enclosing(element);
    }
    Collections.reverse(names);
    return new JavaName(((PackageElement) element).getQualifiedName().toString(), names);
  }

  /** The class that is generated for a record of this name. */
  JavaName meta() {
    return new JavaName(packageName, List.of(String.join("_", simpleNames) + "Meta"));
  }

  String simpleName() {
    return simpleNames.get(simpleNames.size() - 1);
  }

  /** As it is written in the package's other classes. */
  String nestedName() {
    return String.join(".", simpleNames);
  }

  String qualifiedName() {
    return packageName.isEmpty() ? nestedName() : packageName + "." + nestedName();
  }
}
