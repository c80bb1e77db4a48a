package io.statline.cli;

import io.statline.client.StatClientBuilder;
import io.statline.client.StatListener;
import io.statline.client.StatMonitor;
import io.statline.client.StatQuery;
import java.time.Duration;
import java.util.Optional;

/** Reads a daemon at an interval that may be changed meanwhile. */
final class WatchReader {
  private final StatClientBuilder builder;
  private Duration interval;
  private Optional<StatMonitor> monitor = Optional.empty();
  private boolean stopped;

  /**
   * Does not read yet.
   *
   * @param builder for nobody else from now on
   */
  WatchReader(StatClientBuilder builder, Duration interval) {
    this.builder = builder;
    this.interval = interval;
  }

  /** Reads until it is stopped, or the listener throws. */
  void run(StatQuery<Reading> query, StatListener<Reading> listener) {
    Optional<StatMonitor> next = next();
    while (next.isPresent()) {
      next.get().run(query, listener);
      next = next();
    }
  }

  /** A monitor's interval is for good, so another interval takes another one. */
  private synchronized Optional<StatMonitor> next() {
    monitor = stopped ? Optional.empty() : Optional.of(builder.monitor(interval));
    return monitor;
  }

  /** From now on, if it is another one than before. For any thread. */
  synchronized void setInterval(Duration other) {
    if (!other.equals(interval)) {
      interval = other;
      monitor.ifPresent(StatMonitor::stop);
    }
  }

  /** Ends {@link #run}. For any thread. */
  synchronized void stop() {
    stopped = true;
    monitor.ifPresent(StatMonitor::stop);
  }
}
