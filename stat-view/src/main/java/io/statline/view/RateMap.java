package io.statline.view;

import io.statline.Kind;
import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the rates of the counters in a delta. */
final class RateMap {
  private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000);

  private final StatSchema schema;
  private final BigDecimal elapsedNanos;
  private final Map<String, Double> perSecond = new LinkedHashMap<>();

  /** Of a delta over this much time, more than none. */
  RateMap(StatSchema schema, long elapsedNanos) {
    this.schema = schema;
    this.elapsedNanos = BigDecimal.valueOf(elapsedNanos);
  }

  Map<String, Double> perSecond() {
    return perSecond;
  }

  void addRecord(ValuePath path, StatMeta type, StatValue delta) {
    if (delta instanceof StatValue.Members members) {
      members.values().forEach((name, value) -> {
        StatField field = type.fields().get(name);
        if (field != null) {
          addField(path.member(name), field, value);
        }
      });
    }
  }

  private void addField(ValuePath path, StatField field, StatValue delta) {
    StatKind element = field.data().element();
    if (ValueDelta.isSet(field)) {
      return; // its members are totals
    }
    if (element instanceof StatKind.Struct struct) {
      schema
          .type(struct.name())
          .ifPresent(
              type -> addElements(path, field, delta, (at, value) -> addRecord(at, type, value)));
    } else if (field.kind() == Kind.COUNTER && !ValueDelta.isHistogram(field)) {
      CounterMath.of(field)
          .ifPresent(math ->
              addElements(path, field, delta, (at, value) -> addCounter(at, field, math, value)));
    }
  }

  private interface Place {
    void add(ValuePath path, StatValue delta);
  }

  private static void addElements(ValuePath path, StatField field, StatValue delta, Place element) {
    StatData shape = field.data();
    if (shape instanceof StatData.Datum) {
      element.add(path, delta);
    } else if (shape instanceof StatData.Array && delta instanceof StatValue.Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        element.add(path.index(i), items.values().get(i));
      }
    } else if (shape instanceof StatData.Dict && delta instanceof StatValue.Members entries) {
      entries.values().forEach((key, value) -> element.add(path.member(key), value));
    }
  }

  private void addCounter(ValuePath path, StatField field, CounterMath math, StatValue delta) {
    if (math.fits(delta)) {
      math.amount(delta)
          .map(amount -> rate(field, amount))
          .filter(Double::isFinite)
          .ifPresent(rate -> perSecond.put(path.toString(), rate));
    }
  }

  private double rate(StatField field, BigDecimal amount) {
    return field
        .unit()
        .map(unit -> unit.toBase(amount))
        .orElse(amount)
        .multiply(NANOS_PER_SECOND)
        .divide(elapsedNanos, MathContext.DECIMAL128)
        .doubleValue();
  }
}
