package io.statline.processor;

import java.util.Optional;

/** What figures mean, as constants of {@code Kind}; one that is empty is not said. */
final class Kinds {
  static final String COUNTER = "COUNTER";
  static final String HISTOGRAM = "HISTOGRAM";
  static final String DELTA = "DELTA";

  private Kinds() {}

  /** The kind that a component's annotations say, else the one that follows from them and its type. */
  static String of(StatAnnotation stat, BucketsAnnotation buckets, Optional<ShapeModel> shape) {
    if (!stat.kind().isEmpty()) {
      return stat.kind();
    }
    return buckets.isPresent()
        ? HISTOGRAM
        : shape.map(type -> implied(type.value().scalar())).orElse("");
  }

  /** The kind of all values of a type that say no other. */
  private static String implied(Scalar scalar) {
    return switch (scalar) {
      case LONG_ADDER -> COUNTER;
      case HISTOGRAM -> HISTOGRAM;
      default -> only(scalar);
    };
  }

  /** The one kind that values of a type can have. */
  static String only(Scalar scalar) {
    return switch (scalar) {
      case INSTANT -> "TIMESTAMP";
      case BIT_SET -> "BITMAP";
      default -> "";
    };
  }
}
