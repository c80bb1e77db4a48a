package io.statline.server;

import io.statline.protocol.StatMeta;
import io.statline.protocol.StatReader;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatType;
import io.statline.protocol.StatWriter;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/** The type of values that bring their own times along; on the wire that of the values. */
final class SampleType<T> implements StatType<SampleType.Taken<T>> {
  private final StatType<T> values;

  /** A value and its times: a type of its own, so that nobody's value is taken for one. */
  record Taken<T>(StatSample<T> sample) {}

  SampleType(StatType<T> values) {
    this.values = values;
  }

  /** A target of such values. */
  static <T> Target<Taken<T>> target(
      String name,
      StatType<T> values,
      StatArgsSupplier<? extends StatSample<T>> supplier,
      List<String> argNames) {
    Supply<Taken<T>> supply = args -> {
      StatSample<T> sample = supplier.get(args);
      return sample == null ? null : new Taken<>(sample); // null is the supplier's fault
    };
    return Target.shared(name, new SampleType<>(values), supply, argNames);
  }

  /** The type of the values alone, where it is about metadata. */
  static StatType<?> ofValues(StatType<?> type) {
    return type instanceof SampleType<?> samples ? samples.values : type;
  }

  @Override
  @SuppressWarnings("unchecked") // there is no literal for a class with parameters
  public Class<Taken<T>> type() {
    return (Class<Taken<T>>) (Class<?>) Taken.class;
  }

  @Override
  public StatMeta meta() {
    return values.meta();
  }

  @Override
  public List<StatType<?>> nested() {
    return values.nested();
  }

  /** Nobody asks for intervals of it. */
  @Override
  public Taken<T> delta(Taken<T> current, Taken<T> previous) {
    return current;
  }

  @Override
  public void write(Taken<T> taken, StatWriter out) throws IOException {
    values.write(taken.sample().value(), out);
  }

  @Override
  public Taken<T> read(StatReader in) throws IOException {
    return new Taken<>(
        new StatSample<>(values.read(in), OptionalLong.empty(), OptionalLong.empty(), 0));
  }
}
