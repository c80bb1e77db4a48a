package io.statline.view;

import io.statline.protocol.StatSample;
import java.time.Duration;

/**
 * The time between two samples.
 *
 * @param elapsed after a restart of the daemon the time since then; zero if the clock went backwards
 * @param isDaemonClock whether it is the daemon's time, else the reader's
 */
record StatInterval(Duration elapsed, boolean isDaemonClock) {

  static StatInterval between(StatSample<?> current, StatSample<?> previous) {
    boolean daemonClock = current.upNanos().isPresent() && previous.upNanos().isPresent();
    long nanos = daemonClock
        ? upNanos(current) - (current.isRestartedSince(previous) ? 0 : upNanos(previous))
        : current.receivedNanos() - previous.receivedNanos();
    return new StatInterval(Duration.ofNanos(Math.max(nanos, 0)), daemonClock);
  }

  private static long upNanos(StatSample<?> sample) {
    return sample.upNanos().orElse(0);
  }
}
