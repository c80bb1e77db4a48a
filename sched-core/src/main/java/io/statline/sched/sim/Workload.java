package io.statline.sched.sim;

import java.time.Duration;
import java.util.List;

/**
 * Which tasks a {@link SimulatedKernel} has and what each does. Never changes, and can be used for many simulations: each
 * begins anew with the same seed.
 *
 * <pre>{@code
 * Workload.builder()
 *     .tasks(4, "hog", task -> task.hog())
 *     .task("editor", task -> task.weight(200).interactive(Duration.ofMillis(1), Duration.ofMillis(20)))
 *     .build();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Workload {

  private final long seed;
  private final List<TaskPlan> plans;

  Workload(long seed, List<TaskPlan> plans) {
    this.seed = seed;
    this.plans = List.copyOf(plans);
  }

  /** Begins a workload without tasks. */
  public static WorkloadBuilder builder() {
    return new WorkloadBuilder();
  }

  /** The same tasks with other random lengths. */
  public Workload withSeed(long seed) {
    return new Workload(seed, plans);
  }

  /** How many tasks it has. */
  public int size() {
    return plans.size();
  }

  long seed() {
    return seed;
  }

  List<TaskPlan> plans() {
    return plans;
  }

  /** A moment after the start, in nanoseconds, or a complaint. */
  static long moment(Duration time) {
    if (time.isNegative() || time.compareTo(Duration.ofNanos(Distribution.LONGEST_NANOS)) > 0) {
      throw new IllegalArgumentException("a moment lies from 0 to 366 days on, not " + time);
    }
    return time.toNanos();
  }
}
