package io.statline.protocol;

/**
 * What a single value is on the wire. The members of metadata that hold one are written {@code "i64"}, {@code "u64"},
 * {@code "float"}, {@code "string"} or {@code {"struct":"Name"}}.
 *
 * @since 0.1.0
 */
public sealed interface StatKind {

  /** A signed 64-bit integer. */
  StatKind I64 = Scalar.I64;

  /** An unsigned 64-bit integer. */
  StatKind U64 = Scalar.U64;

  /** A double; NaN and the infinities travel as {@code null}. */
  StatKind FLOAT = Scalar.FLOAT;

  /** A string. */
  StatKind STRING = Scalar.STRING;

  /** A value of the statistics type {@code name}. */
  static StatKind struct(String name) {
    return new Struct(name);
  }

  /** The kinds that are no structs. */
  enum Scalar implements StatKind {
    /** A signed 64-bit integer. */
    I64,
    /** An unsigned 64-bit integer. */
    U64,
    /** A double. */
    FLOAT,
    /** A string. */
    STRING;

    private final String wireName = name().toLowerCase(java.util.Locale.ROOT);

    /** The name on the wire: {@code i64}, {@code u64}, {@code float}, {@code string}. */
    @Override
    public String toString() {
      return wireName;
    }
  }

  /**
   * A value of another statistics type.
   *
   * @param name the type's name on the wire
   */
  record Struct(String name) implements StatKind {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A kind this version does not know, kept as it was: only in metadata of servers that speak a later protocol.
   *
   * @param json its JSON text
   */
  record Unknown(String json) implements StatKind {
    @Override
    public String toString() {
      return json;
    }
  }
}
