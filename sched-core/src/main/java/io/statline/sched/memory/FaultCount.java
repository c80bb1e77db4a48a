package io.statline.sched.memory;

/**
 * A number of page faults, to be filled by {@link FaultMeter#process} and {@link FaultMeter#thread}: made once and reused,
 * so that reading makes no garbage. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class FaultCount {
  private long minor;
  private long major;

  /** None yet. */
  public FaultCount() {}

  /** Faults that were resolved without reading from a disk, and pages that the kernel filled in beforehand. */
  public long minor() {
    return minor;
  }

  /** Faults that had to wait for a disk. */
  public long major() {
    return major;
  }

  void set(long minorFaults, long majorFaults) {
    minor = minorFaults;
    major = majorFaults;
  }

  void subtract(long minorFaults, long majorFaults) {
    minor -= minorFaults;
    major -= majorFaults;
  }

  /** Both numbers, for people. */
  @Override
  public String toString() {
    return minor + " minor, " + major + " major";
  }
}
