package io.statline.sched.sim;

import java.util.concurrent.locks.LockSupport;

/** Keeps simulated time and ours in step: so many simulated seconds to one of ours. */
final class Pacer {

  private final double pace;
  private long realStart;
  private long simulatedStart;

  /** With 0, no time of ours passes. */
  Pacer(double pace) {
    this.pace = pace;
  }

  boolean paces() {
    return pace > 0;
  }

  void begin(long simulated) {
    simulatedStart = simulated;
    realStart = System.nanoTime();
  }

  /** The moment of the simulation that is now. */
  long simulatedNow() {
    return simulatedStart + (long) ((System.nanoTime() - realStart) * pace);
  }

  /** Waits until a moment of the simulation has come, or for less; at once if it is past. */
  void parkUntil(Object blocker, long simulated) {
    double left = (simulated - simulatedNow()) / pace;
    if (left > 0) {
      LockSupport.parkNanos(blocker, (long) Math.min(left + 1, 1e9));
    }
  }
}
