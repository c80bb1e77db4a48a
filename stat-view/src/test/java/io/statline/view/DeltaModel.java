package io.statline.view;

import io.statline.Kind;
import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of deltas once more, leaf by leaf, with numbers that have no width. */
final class DeltaModel {
  private final StatSchema schema;
  private final StatMeta root;
  private final FlatValue current;
  private final FlatValue previous;

  DeltaModel(StatSchema schema, StatMeta root, StatValue current, StatValue previous) {
    this.schema = schema;
    this.root = root;
    this.current = FlatValue.of(current);
    this.previous = FlatValue.of(previous);
  }

  /** What the delta has at a leaf of the current value. */
  StatValue at(List<String> path) {
    StatValue now = current.leaves().get(path);
    StatValue then = previous.leaves().get(path);
    Optional<LeafOwner> owner = LeafOwner.of(schema, root, path);
    boolean subtracted = then != null && owner.isPresent() && isSubtracted(owner.get());
    return subtracted ? difference(owner.get().field(), now, then).orElse(now) : now;
  }

  private boolean isSubtracted(LeafOwner owner) {
    StatField field = owner.field();
    boolean array = field.data() instanceof StatData.Array;
    boolean histogram = field.kind() == Kind.HISTOGRAM
        || field.user().containsKey("_buckets") && field.kind() != Kind.DELTA;
    return array && histogram ? isContinued(owner) : field.kind() == Kind.COUNTER;
  }

  private boolean isContinued(LeafOwner owner) {
    Map<List<String>, StatValue> now = current.below(owner.fieldPath());
    Map<List<String>, StatValue> then = previous.below(owner.fieldPath());
    return now.keySet().equals(then.keySet())
        && now.keySet().stream()
            .allMatch(bucket -> bucket.size() == owner.fieldPath().size() + 1
                && difference(owner.field(), now.get(bucket), then.get(bucket)).isPresent());
  }

  /** Empty if it counts from zero. */
  private static Optional<StatValue> difference(StatField field, StatValue now, StatValue then) {
    StatKind kind = field.data().element();
    if (kind == StatKind.FLOAT) {
      boolean absent = field.isOptional()
          && field.data() instanceof StatData.Datum
          && then.equals(StatValue.missing());
      return absent ? Optional.empty() : real(isNarrow(field), now, then);
    }
    boolean integers = now instanceof StatValue.Whole && then instanceof StatValue.Whole;
    return integers && (kind == StatKind.I64 || kind == StatKind.U64)
        ? whole(field, ((StatValue.Whole) now).value(), ((StatValue.Whole) then).value())
        : Optional.empty();
  }

  private static boolean isNarrow(StatField field) {
    return field.user().getOrDefault("_type", "").equals("f32");
  }

  private static Optional<StatValue> real(boolean narrow, StatValue now, StatValue then) {
    double a = number(narrow, now);
    double b = number(narrow, then);
    if (now instanceof StatValue.Missing || then instanceof StatValue.Missing) {
      return isNumber(now) && isNumber(then) ? Optional.of(StatValue.missing()) : Optional.empty();
    } else if (!isNumber(now) || !isNumber(then) || a < b) {
      return Optional.empty();
    } else if (Double.isInfinite(a) || Double.isInfinite(b)) {
      return Optional.of(StatValue.missing());
    }
    BigDecimal exact = new BigDecimal(a).subtract(new BigDecimal(b));
    double rounded = narrow ? exact.floatValue() : exact.doubleValue();
    return Optional.of(
        Double.isInfinite(rounded)
            ? StatValue.missing()
            : new StatValue.Real(
                narrow ? Float.toString((float) rounded) : Double.toString(rounded)));
  }

  private static boolean isNumber(StatValue value) {
    return value instanceof StatValue.Whole
        || value instanceof StatValue.Real
        || value instanceof StatValue.Missing;
  }

  private static double number(boolean narrow, StatValue value) {
    BigDecimal exact = value instanceof StatValue.Whole whole
        ? new BigDecimal(whole.value())
        : value instanceof StatValue.Real real ? new BigDecimal(real.text()) : BigDecimal.ZERO;
    return narrow ? exact.floatValue() : exact.doubleValue();
  }

  private static Optional<StatValue> whole(StatField field, BigInteger now, BigInteger then) {
    boolean signed = field.data().element() == StatKind.I64;
    int bits = signed
        ? switch (field.user().getOrDefault("_type", "")) {
          case "i8" -> 8;
          case "i16" -> 16;
          case "i32" -> 32;
          default -> 64;
        }
        : 64;
    BigInteger range = BigInteger.TWO.pow(bits);
    BigInteger most = signed ? range.shiftRight(1) : range;
    BigInteger least = signed ? most.negate() : BigInteger.ZERO;
    if (now.compareTo(least) < 0
        || now.compareTo(most) >= 0
        || then.compareTo(least) < 0
        || then.compareTo(most) >= 0
        || now.mod(range).compareTo(then.mod(range)) < 0) {
      return Optional.empty();
    }
    BigInteger difference = now.mod(range).subtract(then.mod(range));
    boolean negative = signed && difference.compareTo(most) >= 0;
    return Optional.of(new StatValue.Whole(negative ? difference.subtract(range) : difference));
  }
}
