package io.statline.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds records that hold themselves, directly or by way of others. */
final class Cycles {
  private Cycles() {}

  /** The records on the way from a component back to its record, that record first and last; empty if there is none. */
  static List<TypeElement> through(RecordComponentElement component) {
    TypeElement start = (TypeElement) Access.enclosing(component);
    List<TypeElement> path = new ArrayList<>(List.of(start));
    return leadsTo(start, component, path, new HashSet<>()) ? path : List.of();
  }

  /** Whether there is a way to {@code goal}; if so, it is added to the path. */
  private static boolean leadsTo(
      TypeElement goal,
      RecordComponentElement component,
      List<TypeElement> path,
      Set<TypeElement> seen) {
    for (TypeElement next : records(component.asType())) {
      path.add(next);
      if (next.equals(goal) || seen.add(next) && anyLeadsTo(goal, next, path, seen)) {
        return true;
      }
      path.remove(path.size() - 1);
    }
    return false;
  }

  private static boolean anyLeadsTo(
      TypeElement goal, TypeElement record, List<TypeElement> path, Set<TypeElement> seen) {
    return record.getRecordComponents().stream()
        .anyMatch(component -> leadsTo(goal, component, path, seen));
  }

  /** The records with {@code @Stat} that a type names. */
  static List<TypeElement> records(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return records(array.getComponentType());
    }
    List<TypeElement> records = new ArrayList<>();
    if (type instanceof DeclaredType declared) {
      TypeElement element = (TypeElement) declared.asElement();
      if (element.getKind() == ElementKind.RECORD && Mirrors.has(element, Mirrors.STAT)) {
        records.add(element);
      }
      declared.getTypeArguments().forEach(argument -> records.addAll(records(argument)));
    }
    return records;
  }
}
