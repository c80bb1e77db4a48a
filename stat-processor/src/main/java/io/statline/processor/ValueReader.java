package io.statline.processor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the types of single values: of components, elements and keys. */
final class ValueReader {
  private static final Map<String, Scalar> CLASSES = Arrays.stream(Scalar.values())
      .collect(Collectors.toMap(scalar -> scalar.type().qualifiedName(), Function.identity()));

  private final NestedRecords records;
  private final Advice advice;

  ValueReader(NestedRecords records, Advice advice) {
    this.records = records;
    this.advice = advice;
  }

  /** The model of a type, empty if there is something wrong with it. */
  Optional<ValueModel> read(TypeMirror type, PackageElement from, Blame blame) {
    if (type.getKind().isPrimitive()) {
      return primitive(type, blame);
    }
    // the others, errors and type variables, are reported elsewhere
    return type.getKind() == TypeKind.DECLARED
        ? declared((DeclaredType) type, from, blame)
        : Optional.empty();
  }

  /** The model of a map's key type, empty if there is something wrong with it. */
  Optional<ValueModel> readKey(TypeMirror type, PackageElement from, Blame blame) {
    if (type.getKind() == TypeKind.DECLARED && !isKey((DeclaredType) type)) {
      blame.add(Problem.MAP_KEY, TypeText.of(type));
      return Optional.empty();
    }
    if (type.getKind() == TypeKind.ARRAY) {
      blame.add(Problem.MAP_KEY, TypeText.of(type));
      return Optional.empty();
    }
    return read(type, from, blame);
  }

  /** The model of a scalar type, which may have {@code @Unsigned}. */
  ValueModel scalar(Scalar scalar, boolean primitive, TypeMirror type, Blame blame) {
    boolean unsigned = isUnsigned(type);
    if (unsigned && !scalar.isInteger()) {
      blame.add(Problem.UNSIGNED, TypeText.of(type));
    }
    return ValueModel.scalar(scalar, primitive, unsigned);
  }

  private static boolean isKey(DeclaredType type) {
    Scalar scalar = CLASSES.get(element(type).getQualifiedName().toString());
    return scalar == null
        ? element(type).getKind() == ElementKind.ENUM
        : scalar.isInteger() || scalar == Scalar.STRING;
  }

  private Optional<ValueModel> primitive(TypeMirror type, Blame blame) {
    if (type.getKind() == TypeKind.CHAR) {
      return unknown(type, blame);
    }
    Scalar scalar = Scalar.valueOf(type.getKind().name());
    return Optional.of(scalar(scalar, true, type, blame));
  }

  private Optional<ValueModel> declared(DeclaredType type, PackageElement from, Blame blame) {
    Scalar scalar = CLASSES.get(element(type).getQualifiedName().toString());
    if (scalar != null) {
      return Optional.of(scalar(scalar, false, type, blame));
    }
    ElementKind kind = element(type).getKind();
    if (kind != ElementKind.ENUM && kind != ElementKind.RECORD) {
      return unknown(type, blame);
    }
    if (isUnsigned(type)) {
      blame.add(Problem.UNSIGNED, TypeText.of(type));
    }
    return kind == ElementKind.ENUM
        ? enumOf(element(type), from, blame)
        : records.read(element(type), from, blame);
  }

  private Optional<ValueModel> unknown(TypeMirror type, Blame blame) {
    blame.add(Problem.COMPONENT_TYPE, TypeText.of(type), advice.on(type));
    return Optional.empty();
  }

  private static Optional<ValueModel> enumOf(TypeElement type, PackageElement from, Blame blame) {
    JavaName name = JavaName.of(type);
    if (!Access.isFrom(from, type)) {
      blame.add(Problem.HIDDEN_TYPE, "enum", name.qualifiedName());
      return Optional.empty();
    }
    List<String> constants = type.getEnclosedElements().stream()
        .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
        .map(Element::getSimpleName)
        .map(Object::toString)
        .toList();
    return Optional.of(ValueModel.enumOf(name, constants));
  }

  private static boolean isUnsigned(TypeMirror type) {
    return Mirrors.has(type, Mirrors.UNSIGNED);
  }

  private static TypeElement element(DeclaredType type) {
    return (TypeElement) type.asElement();
  }
}
