package io.statline.processor;

import java.util.Optional;

/**
 * The type of a component: what holds values, and which.
 *
 * @param container what holds them
 * @param key the key's type, of a map only
 * @param value the type of the value or of each element
 */
record ShapeModel(Container container, Optional<ValueModel> key, ValueModel value) {

  static ShapeModel of(Container container, ValueModel value) {
    return new ShapeModel(container, Optional.empty(), value);
  }

  static ShapeModel map(ValueModel key, ValueModel value) {
    return new ShapeModel(Container.MAP, Optional.of(key), value);
  }

  boolean isOptional() {
    return container == Container.OPTIONAL;
  }

  /** What holds the values. */
  enum Container {
    /** Nothing: it is one value. */
    SINGLE,
    /** {@code Optional}; with a primitive value {@code OptionalInt} and its siblings. */
    OPTIONAL,
    ARRAY,
    LIST,
    SET,
    COLLECTION,
    MAP
  }
}
