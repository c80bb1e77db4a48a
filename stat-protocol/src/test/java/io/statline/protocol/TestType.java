package io.statline.protocol;

import java.io.IOException;
import java.util.List;

/** A type as the processor would generate it, put together by hand. */
record TestType<T>(
    Class<T> type, StatMeta meta, List<StatType<?>> nested, Write<T> writer, Read<T> reader)
    implements StatType<T> {

  @Override
  public void write(T value, StatWriter out) throws IOException {
    out.begin(meta);
    writer.write(value, out);
    out.end();
  }

  @Override
  public T read(StatReader in) throws IOException {
    return reader.read(in);
  }

  @Override
  public T delta(T current, T previous) {
    return current;
  }

  interface Write<T> {
    void write(T value, StatWriter out) throws IOException;
  }

  interface Read<T> {
    T read(StatReader in) throws IOException;
  }
}
