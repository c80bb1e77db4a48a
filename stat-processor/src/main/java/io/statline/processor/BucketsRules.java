package io.statline.processor;

/** The rules for components with {@code @Buckets}. */
final class BucketsRules {
  private BucketsRules() {}

  static void check(ComponentModel component, ShapeModel shape, Problems problems) {
    String kind = component.kind();
    if (!holdsCounts(shape)) {
      problems.add(Problem.BUCKETS_TYPE, component.buckets().place(), component.name());
    } else if (!kind.equals(Kinds.HISTOGRAM) && !kind.equals(Kinds.DELTA)) {
      problems.add(Problem.BUCKETS_KIND, component.stat().place("kind"), component.name(), kind);
    }
  }

  private static boolean holdsCounts(ShapeModel shape) {
    ValueModel value = shape.value();
    return switch (shape.container()) {
      case ARRAY, LIST, COLLECTION -> value.isInteger();
      case SINGLE -> value.scalar() == Scalar.HISTOGRAM;
      case OPTIONAL, SET, MAP -> false;
    };
  }
}
