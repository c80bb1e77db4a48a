package io.statline.protocol;

import java.util.List;

/**
 * A statistics type: a record's metadata, how it is written and how it is read. The annotation processor generates one
 * for every record {@code Foo} with {@code @Stat}, as {@code FooMeta.TYPE}.
 *
 * @param <T> the record
 * @since 0.1.0
 */
public interface StatType<T> extends StatCodec<T> {

  /** The record's class. */
  Class<T> type();

  /** The type's metadata. */
  StatMeta meta();

  /** The types that its components hold directly, each once, in order. */
  List<StatType<?>> nested();

  /**
   * What happened between two readings of one run of the daemon.
   *
   * <ul>
   *   <li>Of a counter the difference, compared and subtracted without sign at its own width. A counter that is smaller
   *       than before was reset (or has wrapped): its current value.
   *   <li>Of a histogram the differences of its buckets; its current buckets if one of them is smaller than before or
   *       their number has changed.
   *   <li>Of records, lists, arrays and maps the same for what they hold, by index or key. What is new counts from zero,
   *       what went is gone. A set's members, which have neither, are the current ones.
   *   <li>Of all other kinds the current value.
   * </ul>
   *
   * <p>Records that hold the same live object, such as a {@code LongAdder}, have no difference: one of them has to be a
   * copy, as all are that were read.
   *
   * @return a new record, made by the record's canonical constructor; or {@code current} if it has neither counters nor
   *     histograms nor records
   */
  T delta(T current, T previous);

  /**
   * What happened between two samples, the later one first: if the daemon was restarted in between, as the times of the
   * samples show, all that has happened since; else {@link #delta(Object, Object)} of their values.
   */
  default T delta(StatSample<? extends T> current, StatSample<? extends T> previous) {
    return current.isRestartedSince(previous)
        ? current.value()
        : delta((T) current.value(), (T) previous.value());
  }

  /** The name on the wire. */
  default String name() {
    return meta().name();
  }

  @Override
  default StatKind kind() {
    return StatKind.struct(name());
  }
}
