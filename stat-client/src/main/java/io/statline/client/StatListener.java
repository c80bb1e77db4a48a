package io.statline.client;

import java.io.IOException;
import java.time.Duration;

/**
 * Gets what a {@link StatMonitor} has read. Called on the thread that runs the monitor, one call after the other; what
 * it throws ends the monitor's run and reaches the caller.
 *
 * @param <T> what is read
 * @since 0.1.0
 */
@FunctionalInterface
public interface StatListener<T> {

  /** Called with each answer. */
  void onSample(T sample);

  /**
   * Called once when an outage begins: there are no samples until {@link #onRegained}. That may be before the first
   * sample, too. By default nothing happens.
   *
   * @param reason what failed: a {@link io.statline.protocol.StatException} if the daemon is there but answers with an
   *     error, which may be for good (an unknown target) or not
   */
  default void onLost(IOException reason) {}

  /**
   * Called once when an outage is over, just before the sample that ended it. By default nothing happens.
   *
   * @param outage the time since {@link #onLost}
   */
  default void onRegained(Duration outage) {}
}
