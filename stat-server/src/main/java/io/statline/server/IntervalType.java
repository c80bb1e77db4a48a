package io.statline.server;

import io.statline.Kind;
import io.statline.protocol.StatData;
import io.statline.protocol.StatField;
import io.statline.protocol.StatForm;
import io.statline.protocol.StatKind;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatReader;
import io.statline.protocol.StatType;
import io.statline.protocol.StatWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The type of what happened between two values of a type: the same members under a name of its own, with counters and
 * histograms of kind {@code delta}, so that nobody takes an interval for a total.
 */
final class IntervalType<T> implements StatType<T> {
  private final StatType<T> totals;
  private final StatMeta meta;
  private final List<StatType<?>> nested;

  private IntervalType(StatType<T> totals, boolean top) {
    this.totals = totals;
    this.meta = meta(totals.meta(), top);
    this.nested = nested(totals, meta);
  }

  /**
   * The type of intervals.
   *
   * @param totals the type of the values
   * @param top whether generic readers start from it, whatever they do with the values' type
   */
  static <T> IntervalType<T> of(StatType<T> totals, boolean top) {
    return new IntervalType<>(totals, top);
  }

  private static String name(String totals) {
    return totals + "Interval";
  }

  private static StatMeta meta(StatMeta totals, boolean top) {
    Map<String, StatField> fields = new LinkedHashMap<>();
    totals.fields().forEach((name, field) -> fields.put(name, field(field)));
    return new StatMeta(
        name(totals.name()), top, desc(totals.desc()), totals.user(), fields, totals.other());
  }

  private static String desc(String totals) {
    return (totals.isEmpty() ? "what happened" : totals) + ", since this reader's last request";
  }

  private static StatField field(StatField field) {
    if (isSet(field)) {
      return field; // its members cannot be told apart, so they are sent as they are
    }
    Map<String, String> user = new LinkedHashMap<>(field.user());
    if (isSubtracted(field)) {
      user.put("_kind", "delta");
    }
    return new StatField(field.name(), data(field.data()), field.desc(), user, field.other());
  }

  private static boolean isSet(StatField field) {
    return field.form().filter(StatForm.SET::equals).isPresent();
  }

  private static boolean isSubtracted(StatField field) {
    Kind kind = field.kind();
    return kind == Kind.COUNTER
        || kind == Kind.HISTOGRAM
        || field.user().containsKey("_buckets") && kind != Kind.DELTA;
  }

  private static StatData data(StatData data) {
    if (!(data.element() instanceof StatKind.Struct struct)) {
      return data;
    }
    StatKind element = StatKind.struct(name(struct.name()));
    if (data instanceof StatData.Dict dict) {
      return StatData.dictOf(dict.key(), element);
    }
    return data instanceof StatData.Array ? StatData.arrayOf(element) : StatData.of(element);
  }

  /** Intervals of records hold intervals; only those in sets are as they were. */
  private static List<StatType<?>> nested(StatType<?> totals, StatMeta meta) {
    Set<String> names = meta.structs();
    List<StatType<?>> nested = new ArrayList<>();
    for (StatType<?> type : totals.nested()) {
      if (names.contains(type.name())) {
        nested.add(type);
      }
      if (names.contains(name(type.name()))) {
        nested.add(of(type, false));
      }
    }
    return List.copyOf(nested);
  }

  /** An interval is no total to subtract from. */
  @Override
  public T delta(T current, T previous) {
    return current;
  }

  @Override
  public Class<T> type() {
    return totals.type();
  }

  @Override
  public StatMeta meta() {
    return meta;
  }

  @Override
  public List<StatType<?>> nested() {
    return nested;
  }

  @Override
  public void write(T value, StatWriter out) throws IOException {
    totals.write(value, out);
  }

  @Override
  public T read(StatReader in) throws IOException {
    return totals.read(in);
  }
}
