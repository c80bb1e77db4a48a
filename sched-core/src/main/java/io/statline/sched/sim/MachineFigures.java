package io.statline.sched.sim;

import java.time.Duration;
import java.util.List;

/**
 * How a simulated machine did as a whole.
 *
 * @param cpuUtilisation for each CPU, its busy part of the time, 0…1
 * @param utilisation the same for all CPUs together
 * @param idleWhileRunnable how long CPUs had nothing to do while tasks that may run there waited, added up over CPUs
 * @param fairness Jain's index of what the tasks got as against what their weights give them: 1 is fair, 1/n is all for
 *     one of n
 * @param repetitionsPerSecond how often tasks did all of their phases, per second
 * @param contextSwitches how often a CPU ran another task than before
 * @param migrations how often a task ran on another CPU than before
 * @param latencyP50 half of all wake-ups had a CPU after so long; this and the next are up to 1/16 too long
 * @param latencyP99 99 of 100 wake-ups had a CPU after so long
 * @param latencyMax the slowest wake-up; exact
 * @param deadlinesMissed how often tasks were not done with their period in time
 * @since 0.1.0
 */
public record MachineFigures(
    List<Double> cpuUtilisation,
    double utilisation,
    Duration idleWhileRunnable,
    double fairness,
    double repetitionsPerSecond,
    long contextSwitches,
    long migrations,
    Duration latencyP50,
    Duration latencyP99,
    Duration latencyMax,
    long deadlinesMissed) {

  /** Copies the list. */
  public MachineFigures {
    cpuUtilisation = List.copyOf(cpuUtilisation);
  }
}
