package io.statline.client;

/**
 * Points in time that lie whole intervals apart, whatever happens between them: a late one does not shift those that
 * follow, and those missed meanwhile are left out.
 */
final class Beat {
  private final long intervalNanos;
  private long nextNanos;

  /** A beat whose first point is now. */
  Beat(long intervalNanos, long nowNanos) {
    this.intervalNanos = intervalNanos;
    this.nextNanos = nowNanos;
  }

  /** How long it is from now to the next point; never 0 or less. */
  long untilNext(long nowNanos) {
    long missed = Math.max(0, (nowNanos - nextNanos) / intervalNanos);
    nextNanos += (missed + 1) * intervalNanos;
    return nextNanos - nowNanos;
  }
}
