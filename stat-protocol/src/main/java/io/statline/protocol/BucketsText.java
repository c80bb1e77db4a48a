package io.statline.protocol;

import java.util.Arrays;
import java.util.Optional;

/** The attribute {@code _buckets} ⇄ bucket schemes. */
final class BucketsText {
  private static final double EXACT_INTEGERS = 1L << 53;

  /** Of a stranger's attribute, which is read anew for each who asks; nobody reads a histogram of more. */
  static final int MOST_BOUNDS = 10_000;

  private BucketsText() {}

  static Optional<StatBuckets> parse(String attribute) {
    int colon = attribute.indexOf(':');
    String scheme = colon < 0 ? attribute : attribute.substring(0, colon);
    String bounds = attribute.substring(colon + 1);
    try {
      return switch (scheme) {
        case "log2" -> Optional.of(StatBuckets.log2(Double.parseDouble(bounds)));
        case "linear" -> linear(bounds.split(":", -1));
        case "explicit" -> explicit(bounds.split(",", MOST_BOUNDS + 1)); // -1 would make all parts
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException noScheme) { // a stranger's attribute may be anything
      return Optional.empty();
    }
  }

  private static Optional<StatBuckets> linear(String... parts) {
    return parts.length == 2
        ? Optional.of(
            StatBuckets.linear(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])))
        : Optional.empty();
  }

  private static Optional<StatBuckets> explicit(String... bounds) {
    return bounds.length <= MOST_BOUNDS
        ? Optional.of(StatBuckets.explicit(
            Arrays.stream(bounds).mapToDouble(Double::parseDouble).toArray()))
        : Optional.empty();
  }

  /** Without a point where there is nothing behind it. */
  static String number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) <= EXACT_INTEGERS;
    return whole ? Long.toString((long) value) : JsonNumbers.text(value);
  }
}
