package io.statline.processor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code @Buckets} → the attribute {@code _buckets}. */
final class BucketScheme {
  private BucketScheme() {}

  /** The attribute; none if the values make no scheme, which is a problem then. */
  static List<UserAttribute> read(BucketsAnnotation buckets, Blame blame) {
    Optional<String> fault = fault(buckets);
    if (fault.isPresent()) {
      blame.problems().add(Problem.BUCKETS, buckets.place(), blame.component(), fault.get());
      return List.of();
    }
    return List.of(new UserAttribute("_buckets", text(buckets), buckets.place()));
  }

  private static String text(BucketsAnnotation buckets) {
    if (!buckets.bounds().isEmpty()) {
      return buckets.bounds().stream()
          .map(ShortestNumber::of)
          .collect(Collectors.joining(",", "explicit:", ""));
    }
    String first = ShortestNumber.of(buckets.first());
    return buckets.width() == 0
        ? "log2:" + first
        : "linear:" + first + ":" + ShortestNumber.of(buckets.width());
  }

  private static Optional<String> fault(BucketsAnnotation buckets) {
    if (buckets.bounds().isEmpty()) {
      return faultOfSeries(buckets.first(), buckets.width());
    }
    return buckets.says("first") || buckets.says("width")
        ? Optional.of("bounds together with first or width")
        : faultOfBounds(buckets.bounds());
  }

  private static Optional<String> faultOfSeries(double first, double width) {
    if (!Double.isFinite(first)) {
      return Optional.of("first = " + first + ", which is not finite");
    }
    if (!Double.isFinite(width) || width < 0) {
      return Optional.of("width = " + width + ", which is not a finite number above 0");
    }
    return width == 0 && first <= 0
        ? Optional.of("first = " + first + ", which is not above 0, and no width")
        : Optional.empty();
  }

  private static Optional<String> faultOfBounds(List<Double> bounds) {
    for (int i = 0; i < bounds.size(); i++) {
      if (!Double.isFinite(bounds.get(i))) {
        return Optional.of("the bound " + bounds.get(i) + ", which is not finite");
      }
      if (i > 0 && bounds.get(i) <= bounds.get(i - 1)) {
        return Optional.of(
            "the bound " + bounds.get(i) + " after " + bounds.get(i - 1) + ", which is not less");
      }
    }
    return Optional.empty();
  }
}
