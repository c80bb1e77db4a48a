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

  /** The name on the wire. */
  default String name() {
    return meta().name();
  }

  @Override
  default StatKind kind() {
    return StatKind.struct(name());
  }
}
