package io.statline.processor;

/** The types of single values that are neither enums nor records, with the reader's methods for them. */
enum Scalar {
  BYTE("Byte", "i8", "u8"),
  SHORT("Short", "i16", "u16"),
  INT("Integer", "i32", "u32"),
  LONG("Long", "i64", "u64"),
  FLOAT("Float", "float32", ""),
  DOUBLE("Double", "float64", ""),
  BOOLEAN("Boolean", "bool", ""),
  STRING("String", "string", "");

  private final String className;
  private final String readMethod;
  private final String readUnsignedMethod;

  Scalar(String className, String readMethod, String readUnsignedMethod) {
    this.className = className;
    this.readMethod = readMethod;
    this.readUnsignedMethod = readUnsignedMethod;
  }

  /** The simple name of its class in {@code java.lang}. */
  String className() {
    return className;
  }

  String readMethod(boolean unsigned) {
    return unsigned ? readUnsignedMethod : readMethod;
  }

  boolean isInteger() {
    return !readUnsignedMethod.isEmpty();
  }

  /** Whether it is a number of less than 64 bits. */
  boolean isNarrow() {
    return isNumber() && this != LONG && this != DOUBLE;
  }

  boolean isNumber() {
    return isInteger() || this == FLOAT || this == DOUBLE;
  }
}
