package io.statline.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A value with the times that belong to it.
 *
 * @param <T> the value's type
 * @param value what the target answered
 * @param atNanos when the daemon took it, nanoseconds since the Unix epoch; empty from servers that do not say
 * @param upNanos how long the server had been up by then, monotonic nanoseconds: it shrinks only by a restart; empty
 *     from servers that do not say
 * @param receivedNanos when the reply arrived, on the reader's {@link System#nanoTime()}: only for differences
 * @since 0.1.0
 */
public record StatSample<T>(
    T value, OptionalLong atNanos, OptionalLong upNanos, long receivedNanos) {
  private static final long SLOWEST_REPLY_NANOS = 10_000_000_000L;

  /** {@link #atNanos()} as a point in time. */
  public Optional<Instant> at() {
    return atNanos.isPresent()
        ? Optional.of(Instant.ofEpochSecond(0, atNanos.getAsLong()))
        : Optional.empty();
  }

  /** {@link #upNanos()} as a duration. */
  public Optional<Duration> up() {
    return upNanos.isPresent()
        ? Optional.of(Duration.ofNanos(upNanos.getAsLong()))
        : Optional.empty();
  }

  /**
   * Whether the daemon was restarted after a previous sample of this reader, as far as its times say: it has been up for
   * less time than it had been then, or for less than has passed since. The latter is believed only of daemons that had
   * been up for 10 s, as a reply that is as late as that would look the same.
   */
  public boolean isRestartedSince(StatSample<?> previous) {
    if (upNanos.isEmpty() || previous.upNanos.isEmpty()) {
      return false;
    }
    long up = upNanos.getAsLong();
    long upThen = previous.upNanos.getAsLong();
    return up < upThen
        || upThen >= SLOWEST_REPLY_NANOS && up < receivedNanos - previous.receivedNanos;
  }
}
