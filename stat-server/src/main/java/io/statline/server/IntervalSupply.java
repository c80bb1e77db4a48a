package io.statline.server;

import io.statline.protocol.StatException;
import io.statline.protocol.StatReader;
import io.statline.protocol.StatType;
import io.statline.protocol.StatWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The intervals of one connection. The supplier's own thread only takes a value; what is kept belongs to the connection,
 * and is replaced when a value has become an answer. One that came too late for that is not missing from the next
 * interval.
 */
final class IntervalSupply<T> implements Supply<T> {
  private final StatType<T> totals;
  private final Supply<T> supply;
  private @Nullable T previous;

  IntervalSupply(StatType<T> totals, Supply<T> supply) {
    this.totals = totals;
    this.supply = supply;
  }

  @Override
  public @Nullable T get(Map<String, String> args) throws Exception {
    T value = supply.get(args);
    return value == null ? null : frozen(value);
  }

  /** A copy: the daemon may go on to change what the value holds, such as adders, arrays and maps. */
  private T frozen(T value) throws IOException, UnsendableException {
    return StatReader.fromJson(totals, json(value));
  }

  private byte[] json(T value) throws IOException, UnsendableException {
    try {
      return StatWriter.toJson(totals, value);
    } catch (StatException e) {
      throw new UnsendableException(e);
    }
  }

  @Override
  public T answered(T current) {
    T interval = totals.delta(current, previous == null ? current : previous);
    previous = current;
    return interval;
  }
}
