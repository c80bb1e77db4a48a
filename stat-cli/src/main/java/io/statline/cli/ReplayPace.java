package io.statline.cli;

/** When what was recorded is due. */
final class ReplayPace {
  private static final long LEAST_PAUSE_NANOS = 1_000_000;

  private final double speed;
  private final long startNanos;
  private final long firstReceived;
  private long elapsed;

  /**
   * A pace that begins now.
   *
   * @param speed how many recorded seconds are one second
   * @param startNanos now
   * @param firstReceived of what is due now
   */
  ReplayPace(double speed, long startNanos, long firstReceived) {
    this.speed = speed;
    this.startNanos = startNanos;
    this.firstReceived = firstReceived;
  }

  /** How long it is from now until something is due; 0 or less if it is. Recorded time that goes back stands still. */
  long untilDue(long receivedNanos, long nowNanos) {
    elapsed = Math.max(elapsed, receivedNanos - firstReceived);
    return startNanos + (long) (elapsed / speed) - nowNanos;
  }

  /** How long the last sample lasts before it begins anew: an interval, and never nothing. */
  long pauseNanos(long intervalNanos) {
    return Math.max(LEAST_PAUSE_NANOS, (long) (intervalNanos / speed));
  }
}
