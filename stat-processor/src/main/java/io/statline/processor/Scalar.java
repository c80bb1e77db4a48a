package io.statline.processor;

import java.util.List;

/** The types of single values that are neither enums nor records. */
enum Scalar {
  BYTE("Byte", "i8", "u8"),
  SHORT("Short", "i16", "u16"),
  INT("Integer", "i32", "u32"),
  LONG("Long", "i64", "u64"),
  FLOAT("Float", "float32", ""),
  DOUBLE("Double", "float64", ""),
  BOOLEAN("Boolean", "bool", ""),
  STRING("String", "string", ""),
  DURATION("java.time", "Duration"),
  INSTANT("java.time", "Instant"),
  LONG_ADDER("java.util.concurrent.atomic", "LongAdder"),
  ATOMIC_LONG("java.util.concurrent.atomic", "AtomicLong"),
  ATOMIC_INTEGER("java.util.concurrent.atomic", "AtomicInteger"),
  /** Travels as an array, and so only as a component by itself. */
  BIT_SET("java.util", "BitSet"),
  /** Travels as an array, and so only as a component by itself. */
  HISTOGRAM("io.statline.protocol", "StatHistogram");

  private final String packageName;
  private final String className;
  private final String readMethod;
  private final String readUnsignedMethod;

  Scalar(String className, String readMethod, String readUnsignedMethod) {
    this.packageName = "java.lang";
    this.className = className;
    this.readMethod = readMethod;
    this.readUnsignedMethod = readUnsignedMethod;
  }

  Scalar(String packageName, String className) {
    this.packageName = packageName;
    this.className = className;
    this.readMethod = "";
    this.readUnsignedMethod = "";
  }

  /** Its class; of a primitive the boxed one. */
  JavaName type() {
    return new JavaName(packageName, List.of(className));
  }

  /** The reader's method for it, empty if it is read by its codec. */
  String readMethod(boolean unsigned) {
    return unsigned ? readUnsignedMethod : readMethod;
  }

  boolean isInteger() {
    return !readUnsignedMethod.isEmpty();
  }

  /** Whether it is a number of less than 64 bits. */
  boolean isNarrow() {
    return switch (this) {
      case BYTE, SHORT, INT, FLOAT, ATOMIC_INTEGER -> true;
      case LONG, DOUBLE, DURATION, INSTANT, LONG_ADDER, ATOMIC_LONG -> false;
      case BOOLEAN, STRING, BIT_SET, HISTOGRAM -> false;
    };
  }

  /** Whether readers see an amount, or amounts, with a unit. */
  boolean isAmount() {
    return isNumber() || this == INSTANT || this == HISTOGRAM;
  }

  boolean isNumber() {
    return switch (this) {
      case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> true;
      case DURATION, LONG_ADDER, ATOMIC_LONG, ATOMIC_INTEGER -> true;
      case BOOLEAN, STRING, INSTANT, BIT_SET, HISTOGRAM -> false;
    };
  }

  /** Whether it travels as nanoseconds. */
  boolean isTime() {
    return this == DURATION || this == INSTANT;
  }

  /** Whether it may count or go up and down, as nothing but its author knows. */
  boolean isAtomic() {
    return this == ATOMIC_LONG || this == ATOMIC_INTEGER;
  }

  boolean isArray() {
    return this == BIT_SET || this == HISTOGRAM;
  }
}
