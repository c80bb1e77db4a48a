package io.statline.sched.memory;

/**
 * What is done about the first page fault after a meter was armed.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FaultAlarm {

  /**
   * There have been faults. On the thread that called {@link FaultMeter#check}, which gets what this throws; once after
   * each {@link FaultMeter#arm}.
   *
   * @param sinceArmed how many, so far; filled anew later
   */
  void faulted(FaultCount sinceArmed);
}
