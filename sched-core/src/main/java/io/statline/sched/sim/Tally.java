package io.statline.sched.sim;

import io.statline.sched.SchedCounters;
import java.util.concurrent.atomic.AtomicLongArray;

/** The figures that other threads read while the machine runs; only the machine's own thread changes them. */
final class Tally {

  static final int CLOCK = 0;
  static final int RUNNING = 1;
  static final int QUEUED = 2;
  static final int SCHEDULED = 3;
  static final int USER = 4;
  static final int KERNEL = 5;
  static final int CANCELLED = 6;
  static final int BOUNCED = 7;
  static final int FAILED = 8;
  static final int CONGESTED = 9;

  private final AtomicLongArray values = new AtomicLongArray(CONGESTED + 1);
  private final int cpus;

  Tally(int cpus) {
    this.cpus = cpus;
  }

  void set(int what, long value) {
    values.setRelease(what, value);
  }

  void count(int what) {
    // Not a read-modify-write: there is one writer.
    values.setRelease(what, values.getPlain(what) + 1);
  }

  long get(int what) {
    return values.getAcquire(what);
  }

  SchedCounters counters() {
    return new SchedCounters(
        cpus,
        get(RUNNING),
        get(QUEUED),
        get(SCHEDULED),
        get(USER),
        get(KERNEL),
        get(CANCELLED),
        get(BOUNCED),
        get(FAILED),
        get(CONGESTED));
  }
}
