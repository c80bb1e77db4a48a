package io.statline.processor;

import io.statline.processor.ShapeModel.Container;

/** The rule that a kind fits the type, of components without {@code @Buckets}. */
final class KindRules {
  private KindRules() {}

  static void check(ComponentModel component, ShapeModel shape, Problems problems) {
    String kind = component.kind();
    Scalar scalar = shape.value().scalar();
    String type = scalar.type().simpleName();
    Place place = component.stat().place("kind");
    if (isAnother(kind, scalar)) {
      problems.add(Problem.IMPLIED_KIND, place, component.name(), type, kind, Kinds.only(scalar));
    } else if (isMixed(kind, shape)) {
      problems.add(Problem.COUNTER_SET, place, component.name());
    } else if (kind.equals(Kinds.HISTOGRAM) || scalar == Scalar.HISTOGRAM) {
      problems.add(Problem.NO_BUCKETS, place, component.name());
    } else if (kind.equals(Kinds.COUNTER) && !shape.value().isNumber()) {
      problems.add(Problem.COUNTER, place, component.name());
    } else if (kind.isEmpty() && scalar.isAtomic()) {
      problems.add(Problem.ATOMIC_KIND, place, component.name(), type);
    }
  }

  private static boolean isAnother(String kind, Scalar scalar) {
    return !Kinds.only(scalar).isEmpty() && !Kinds.only(scalar).equals(kind);
  }

  /** What is in a set cannot be found again in the next one. */
  private static boolean isMixed(String kind, ShapeModel shape) {
    boolean subtracted = kind.equals(Kinds.COUNTER) || kind.equals(Kinds.HISTOGRAM);
    return subtracted && shape.container() == Container.SET && shape.value().isNumber();
  }
}
