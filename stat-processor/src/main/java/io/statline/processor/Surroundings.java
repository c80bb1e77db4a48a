package io.statline.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds what around a record the generated code has to heed. */
final class Surroundings {
  private static final List<String> JAVA_LANG = List.of(
      "Boolean",
      "Byte",
      "Class",
      "Double",
      "Float",
      "Integer",
      "Long",
      "Override",
      "Short",
      "String",
      "SuppressWarnings");

  private final Elements elements;

  Surroundings(Elements elements) {
    this.elements = elements;
  }

  /** Whether the record's package has classes named as some of {@code java.lang} that generated code uses. */
  boolean shadowsJavaLang(TypeElement record) {
    String packageName = Access.packageOf(record).getQualifiedName().toString();
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    return JAVA_LANG.stream().anyMatch(name -> elements.getTypeElement(prefix + name) != null);
  }

  /** The javac warnings ({@code deprecation}, {@code removal}) that using the record brings, sorted. */
  List<String> deprecationsTouchedBy(TypeElement record) {
    SortedSet<String> warnings = new TreeSet<>();
    used(record)
        .filter(elements::isDeprecated)
        .forEach(element -> warnings.add(isForRemoval(element) ? "removal" : "deprecation"));
    return List.copyOf(warnings);
  }

  private static Stream<Element> used(TypeElement record) {
    List<Element> used =
        new ArrayList<>(ElementFilter.constructorsIn(record.getEnclosedElements()));
    Access.chain(record).forEach(used::add);
    for (RecordComponentElement component : record.getRecordComponents()) {
      if (component.getAccessor() != null) { // see RecordReader
        used.add(component.getAccessor());
      }
      addClasses(component.asType(), used);
    }
    return used.stream();
  }

  private static void addClasses(TypeMirror type, List<Element> used) {
    if (type instanceof ArrayType array) {
      addClasses(array.getComponentType(), used);
    } else if (type instanceof DeclaredType declared) {
      Access.chain((TypeElement) declared.asElement()).forEach(used::add);
      declared.getTypeArguments().forEach(argument -> addClasses(argument, used));
    }
  }

  private static boolean isForRemoval(Element element) {
    return Mirrors.find(element, "java.lang.Deprecated")
        .map(mirror -> Mirrors.values(mirror).get("forRemoval"))
        .filter(value -> value.getValue().equals(true))
        .isPresent();
  }
}
