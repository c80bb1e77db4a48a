package io.statline.view;

import io.statline.Kind;
import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatForm;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * What happened between two readings, from metadata alone: the same that {@link io.statline.protocol.StatType#delta}
 * gives to those who have the classes, by the same rules. Whatever does not fit its metadata, or is not in it, keeps
 * its current value; nothing throws.
 *
 * @since 0.1.0
 */
public final class ValueDelta {
  private final StatSchema schema;

  private ValueDelta(StatSchema schema) {
    this.schema = schema;
  }

  /**
   * What happened between two samples: if the daemon was restarted in between, all that has happened since.
   *
   * @param schema the types that the values' own type holds
   * @param type the values' type
   */
  public static StatValue delta(
      StatSchema schema,
      StatMeta type,
      StatSample<StatValue> current,
      StatSample<StatValue> previous) {
    return current.isRestartedSince(previous)
        ? current.value()
        : delta(schema, type, current.value(), previous.value());
  }

  /** What happened between two readings of one run of the daemon. */
  public static StatValue delta(
      StatSchema schema, StatMeta type, StatValue current, StatValue previous) {
    return new ValueDelta(schema).record(type, current, previous);
  }

  private StatValue record(StatMeta type, StatValue current, StatValue previous) {
    if (!(current instanceof StatValue.Members now && previous instanceof StatValue.Members then)) {
      return current;
    }
    Map<String, StatValue> deltas = new LinkedHashMap<>(now.values());
    deltas.replaceAll((name, value) -> { // not field by field, of which there may be many for none
      StatField field = type.fields().get(name);
      StatValue before = then.values().get(name);
      return field == null || before == null ? value : ofField(field).apply(value, before);
    });
    return new StatValue.Members(deltas);
  }

  private BinaryOperator<StatValue> ofField(StatField field) {
    BinaryOperator<StatValue> element = ofElement(field);
    if (field.data() instanceof StatData.Array) {
      return ofArray(field, element);
    } else if (field.data() instanceof StatData.Dict) {
      return (current, previous) -> entries(element, current, previous);
    }
    return (current, previous) ->
        isAbsent(field, previous) ? current : element.apply(current, previous);
  }

  /** Elsewhere null is NaN. */
  private static boolean isAbsent(StatField field, StatValue value) {
    return field.isOptional() && value instanceof StatValue.Missing;
  }

  private BinaryOperator<StatValue> ofElement(StatField field) {
    if (field.data().element() instanceof StatKind.Struct struct) {
      return schema.type(struct.name()).map(this::ofRecord).orElse(ValueDelta::current);
    }
    return field.kind() == Kind.COUNTER
        ? CounterMath.of(field).map(ValueDelta::ofCounter).orElse(ValueDelta::current)
        : ValueDelta::current;
  }

  private static StatValue current(StatValue current, StatValue previous) {
    return current;
  }

  private BinaryOperator<StatValue> ofRecord(StatMeta type) {
    return (current, previous) -> record(type, current, previous);
  }

  private static BinaryOperator<StatValue> ofCounter(CounterMath math) {
    return math::delta;
  }

  private static BinaryOperator<StatValue> ofArray(
      StatField field, BinaryOperator<StatValue> element) {
    if (isSet(field)) {
      return ValueDelta::current;
    }
    return CounterMath.of(field)
        .filter(math -> isHistogram(field))
        .map(ValueDelta::ofHistogram)
        .orElse((current, previous) -> items(element, current, previous));
  }

  /** Whose members are not told apart. */
  static boolean isSet(StatField field) {
    return field.data() instanceof StatData.Array
        && field.form().filter(StatForm.SET::equals).isPresent();
  }

  static boolean isHistogram(StatField field) {
    return field.kind() == Kind.HISTOGRAM
        || field.user().containsKey("_buckets") && field.kind() != Kind.DELTA;
  }

  private static BinaryOperator<StatValue> ofHistogram(CounterMath math) {
    return (current, previous) ->
        isContinued(math, current, previous) ? items(math::delta, current, previous) : current;
  }

  private static boolean isContinued(CounterMath math, StatValue current, StatValue previous) {
    if (!(current instanceof StatValue.Items now
        && previous instanceof StatValue.Items then
        && now.values().size() == then.values().size())) {
      return false;
    }
    for (int i = 0; i < now.values().size(); i++) {
      StatValue count = now.values().get(i);
      StatValue before = then.values().get(i);
      if (!math.fits(count) || !math.fits(before) || math.isReset(count, before)) {
        return false;
      }
    }
    return true;
  }

  private static StatValue items(
      BinaryOperator<StatValue> element, StatValue current, StatValue previous) {
    if (!(current instanceof StatValue.Items now && previous instanceof StatValue.Items then)) {
      return current;
    }
    List<StatValue> deltas = new ArrayList<>(now.values());
    for (int i = 0; i < Math.min(deltas.size(), then.values().size()); i++) {
      deltas.set(i, element.apply(deltas.get(i), then.values().get(i)));
    }
    return new StatValue.Items(deltas);
  }

  private static StatValue entries(
      BinaryOperator<StatValue> element, StatValue current, StatValue previous) {
    if (!(current instanceof StatValue.Members now && previous instanceof StatValue.Members then)) {
      return current;
    }
    Map<String, StatValue> deltas = new LinkedHashMap<>(now.values());
    deltas.replaceAll((key, value) -> {
      StatValue before = then.values().get(key);
      return before == null ? value : element.apply(value, before);
    });
    return new StatValue.Members(deltas);
  }
}
