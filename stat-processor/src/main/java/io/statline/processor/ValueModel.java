package io.statline.processor;

import java.util.List;

/**
 * The type of one value: of a component, an element, a key.
 *
 * @param category what it is
 * @param scalar which scalar; {@link Scalar#STRING} for an enum, which travels as one, and unused for a record
 * @param primitive whether it is a Java primitive
 * @param unsigned whether its bits are to be read as unsigned
 * @param type its class; for a primitive the boxed one
 * @param struct a record's name on the wire, else empty
 * @param constants an enum's constants in order, else empty
 */
record ValueModel(
    Category category,
    Scalar scalar,
    boolean primitive,
    boolean unsigned,
    JavaName type,
    String struct,
    List<String> constants) {

  ValueModel {
    constants = List.copyOf(constants);
  }

  static ValueModel scalar(Scalar scalar, boolean primitive, boolean unsigned) {
    return new ValueModel(
        Category.SCALAR, scalar, primitive, unsigned, scalar.type(), "", List.of());
  }

  static ValueModel enumOf(JavaName type, List<String> constants) {
    return new ValueModel(Category.ENUM, Scalar.STRING, false, false, type, "", constants);
  }

  static ValueModel record(JavaName type, String struct) {
    return new ValueModel(Category.RECORD, Scalar.STRING, false, false, type, struct, List.of());
  }

  boolean isNumber() {
    return category == Category.SCALAR && scalar.isNumber();
  }

  boolean isInteger() {
    return category == Category.SCALAR && scalar.isInteger();
  }

  /** What a value is. */
  enum Category {
    SCALAR,
    ENUM,
    RECORD
  }
}
