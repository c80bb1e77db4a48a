package io.statline.processor;

import java.util.List;
import java.util.Optional;

/**
 * A record component.
 *
 * @param name its name in Java
 * @param wireName its name on the wire
 * @param stat what its {@code @Stat} says
 * @param buckets what its {@code @Buckets} says
 * @param shape its type; empty if the type is a problem
 * @param user its attributes in the order they travel
 * @param place where to report problems about it
 */
record ComponentModel(
    String name,
    String wireName,
    StatAnnotation stat,
    BucketsAnnotation buckets,
    Optional<ShapeModel> shape,
    List<UserAttribute> user,
    Place place) {

  ComponentModel {
    user = List.copyOf(user);
  }

  /** The constant of {@code Kind} that is said or follows, empty for none. */
  String kind() {
    return Kinds.of(stat, buckets, shape);
  }

  /** Its type, for those who come after the validator. */
  ShapeModel type() {
    return shape.orElseThrow(() -> new IllegalStateException(name + " has no valid type"));
  }
}
