package io.statline.openmetrics;

import io.statline.Kind;
import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatForm;
import io.statline.protocol.StatKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a field is exported as. */
enum FamilyType {
  GAUGE,
  COUNTER,
  HISTOGRAM,
  STATES,
  INFO;

  /** The names that no other family can have: its own, and those of its series. */
  List<String> taken(String family) {
    return Stream.concat(Stream.of(""), ends()).map(end -> family + end).toList();
  }

  private Stream<String> ends() {
    return switch (this) {
      case GAUGE, STATES -> Stream.empty();
      case COUNTER -> Stream.of("_total", "_created");
      case HISTOGRAM -> Stream.of("_bucket", "_count", "_sum", "_created");
      case INFO -> Stream.of("_info");
    };
  }

  /** That of a field; empty if it holds records, or is not exported. */
  static Optional<FamilyType> of(StatField field) {
    if (isLeftOut(field) || !(field.data().element() instanceof StatKind.Scalar scalar)) {
      return Optional.empty();
    }
    boolean named = !field.values().isEmpty();
    return Optional.of(
        switch (scalar) {
          case STRING -> named || field.kind() == Kind.STATE ? STATES : INFO;
          case FLOAT -> ofNumber(field);
          case I64, U64 -> named && isState(field) ? STATES : ofNumber(field);
        });
  }

  /** Whether a field is left out on purpose: nobody misses it. */
  static boolean isLeftOut(StatField field) {
    return field.user().getOrDefault("_om_skip", "").equals("true")
        || field.kind() == Kind.BITMAP
        || isOf(field, StatForm.BITSET)
        || field.data() instanceof StatData.Array && isOf(field, StatForm.SET);
  }

  private static boolean isState(StatField field) {
    return field.kind() == Kind.STATE && !isOf(field, StatForm.BOOL);
  }

  private static boolean isOf(StatField field, StatForm form) {
    return field.form().filter(form::equals).isPresent();
  }

  private static FamilyType ofNumber(StatField field) {
    boolean buckets = field.data() instanceof StatData.Array
        && field.user().containsKey("_buckets")
        && field.kind() != Kind.DELTA;
    if (field.kind() == Kind.HISTOGRAM || buckets) {
      boolean known = field.data() instanceof StatData.Array && field.buckets().isPresent();
      return known ? HISTOGRAM : COUNTER; // of unknown bounds: how often, but not of what
    }
    return field.kind() == Kind.COUNTER ? COUNTER : GAUGE;
  }

  /** Whether strict mode judges the names of such families; those of facts give way. */
  static boolean isJudged(StatField field) {
    return !field.data().element().equals(StatKind.STRING) || !field.values().isEmpty();
  }
}
