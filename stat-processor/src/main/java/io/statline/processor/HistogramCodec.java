package io.statline.processor;

import java.util.List;

/**
 * A constant that the generated class needs for a component that is a {@code StatHistogram}.
 *
 * @param component the component's name
 * @param scheme the attribute {@code _buckets}
 */
record HistogramCodec(String component, String scheme) {

  static HistogramCodec of(ComponentModel component) {
    String scheme = component.user().stream()
        .filter(attribute -> attribute.key().equals("_buckets"))
        .map(UserAttribute::value)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(component.name() + " has no buckets"));
    return new HistogramCodec(component.name(), scheme);
  }

  /** Those that a record needs, in the order of its components. */
  static List<HistogramCodec> of(RecordModel record) {
    return record.components().stream()
        .filter(component -> component.type().value().scalar() == Scalar.HISTOGRAM)
        .map(HistogramCodec::of)
        .toList();
  }

  /** The name to give the constant if it is free. */
  String name() {
    return WireNames.constantCase(component) + "_CODEC";
  }
}
