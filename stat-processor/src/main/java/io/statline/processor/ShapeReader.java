package io.statline.processor;

import io.statline.processor.ShapeModel.Container;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the types of components. */
final class ShapeReader {
  private static final Map<String, Container> CONTAINERS = Map.of(
      "java.util.List", Container.LIST,
      "java.util.Set", Container.SET,
      "java.util.Collection", Container.COLLECTION,
      "java.util.Map", Container.MAP,
      "java.util.Optional", Container.OPTIONAL);

  private static final Map<String, Scalar> PRIMITIVE_OPTIONALS = Map.of(
      "java.util.OptionalInt", Scalar.INT,
      "java.util.OptionalLong", Scalar.LONG,
      "java.util.OptionalDouble", Scalar.DOUBLE);

  /** They travel as arrays, and so cannot be held by anything either. */
  private static final Set<String> ARRAYS = Arrays.stream(Scalar.values())
      .filter(Scalar::isArray)
      .map(scalar -> scalar.type().qualifiedName())
      .collect(Collectors.toSet());

  private final ValueReader values;

  ShapeReader(ValueReader values) {
    this.values = values;
  }

  /**
   * The shape of a component's type, empty if there is something wrong with it.
   *
   * @param from the package from which its classes must be reachable
   */
  Optional<ShapeModel> read(TypeMirror type, PackageElement from, Blame blame) {
    if (type instanceof ArrayType array) {
      rejectUnsigned(type, blame);
      return element(array.getComponentType(), Container.ARRAY, from, blame);
    }
    Scalar optional = PRIMITIVE_OPTIONALS.get(nameOf(type));
    if (optional != null) {
      ValueModel value = values.scalar(optional, true, type, blame);
      return Optional.of(ShapeModel.of(Container.OPTIONAL, value));
    }
    Container container = CONTAINERS.get(nameOf(type));
    return container == null
        ? values.read(type, from, blame).map(value -> ShapeModel.of(Container.SINGLE, value))
        : held((DeclaredType) type, container, from, blame);
  }

  private Optional<ShapeModel> held(
      DeclaredType type, Container container, PackageElement from, Blame blame) {
    rejectUnsigned(type, blame);
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    if (arguments.isEmpty()) {
      blame.add(Problem.RAW_TYPE, TypeText.of(type));
      return Optional.empty();
    }
    if (arguments.stream().anyMatch(argument -> argument.getKind() == TypeKind.WILDCARD)) {
      blame.add(Problem.WILDCARD, TypeText.of(type));
      return Optional.empty();
    }
    return container == Container.MAP
        ? map(arguments.get(0), arguments.get(1), from, blame)
        : element(arguments.get(0), container, from, blame);
  }

  private Optional<ShapeModel> map(
      TypeMirror keyType, TypeMirror valueType, PackageElement from, Blame blame) {
    Optional<ValueModel> key = values.readKey(keyType, from, blame);
    Optional<ShapeModel> shape = element(valueType, Container.MAP, from, blame);
    return key.flatMap(k -> shape.map(s -> ShapeModel.map(k, s.value())));
  }

  private Optional<ShapeModel> element(
      TypeMirror type, Container container, PackageElement from, Blame blame) {
    if (isOptional(type)) {
      blame.add(Problem.NESTED_OPTIONAL, TypeText.of(type), within(container));
      return Optional.empty();
    }
    if (isContainer(type)) {
      blame.add(problemInside(container), TypeText.of(type), within(container));
      return Optional.empty();
    }
    return values.read(type, from, blame).map(value -> ShapeModel.of(container, value));
  }

  private static void rejectUnsigned(TypeMirror type, Blame blame) {
    if (Mirrors.has(type, Mirrors.UNSIGNED)) {
      blame.add(Problem.UNSIGNED, TypeText.of(type));
    }
  }

  private static Problem problemInside(Container container) {
    return switch (container) {
      case MAP -> Problem.MAP_VALUE;
      case OPTIONAL -> Problem.NESTED_OPTIONAL;
      case SINGLE, ARRAY, LIST, SET, COLLECTION -> Problem.NESTED_ARRAY;
    };
  }

  private static String within(Container container) {
    return container == Container.ARRAY
        ? "an array"
        : "a" + (container == Container.OPTIONAL ? "n " : " ") + Words.capitalized(container);
  }

  private static boolean isContainer(TypeMirror type) {
    return type instanceof ArrayType
        || CONTAINERS.containsKey(nameOf(type))
        || ARRAYS.contains(nameOf(type));
  }

  private static boolean isOptional(TypeMirror type) {
    return CONTAINERS.get(nameOf(type)) == Container.OPTIONAL
        || PRIMITIVE_OPTIONALS.containsKey(nameOf(type));
  }

  private static String nameOf(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString()
        : "";
  }
}
