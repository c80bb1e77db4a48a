package io.statline.examples.schedstatd;

import io.statline.server.StatSession;
import java.io.IOException;
import java.util.Map;
import java.util.function.LongSupplier;

/** The target {@code interval}: one for each reader, so that each sees its own intervals. */
final class IntervalSession implements StatSession<IntervalStats> {
  private final Kernel kernel;
  private final LongSupplier nanoClock;
  private SchedStats last;
  private long lastNanos;

  IntervalSession(Kernel kernel, LongSupplier nanoClock) throws IOException {
    this.kernel = kernel;
    this.nanoClock = nanoClock;
    this.last = kernel.read();
    this.lastNanos = nanoClock.getAsLong();
  }

  @Override
  public IntervalStats read(Map<String, String> args) throws IOException {
    SchedStats now = kernel.read();
    long nanos = nanoClock.getAsLong();
    IntervalStats interval = Intervals.between(last, now, nanos - lastNanos);
    last = now;
    lastNanos = nanos;
    return interval;
  }
}
