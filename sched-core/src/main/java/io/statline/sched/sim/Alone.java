package io.statline.sched.sim;

/** What a task would use if it never waited for a CPU: its program, played again on a CPU of its own. */
final class Alone {

  /** As the result when it cannot be said: the task waits for others, or its phases are too many. */
  static final long UNKNOWN = -1;

  private static final int MOST_PHASES = 10_000_000;

  private final TaskPlan plan;
  private final long end;
  private long random;
  private long time;
  private long periodStart;
  private long used;

  private Alone(TaskPlan plan, long random, long elapsed) {
    this.plan = plan;
    this.random = random;
    end = Math.min(elapsed, plan.killNanos);
    time = plan.startNanos;
    periodStart = time;
  }

  /** In nanoseconds of CPU time, or {@link #UNKNOWN}. */
  static long use(Workload workload, int task, long elapsed) {
    return new Alone(workload.plans().get(task), Randoms.first(workload.seed(), task), elapsed)
        .play();
  }

  private long play() {
    if (plan.program.has(Program.BLOCK)) {
      return UNKNOWN;
    }
    int phases = 0;
    for (long times = 0; times < plan.repetitions && time < end; times++) {
      for (int phase = 0; phase < plan.program.size() && time < end; phase++) {
        pass(phase);
        if (++phases > MOST_PHASES) {
          return UNKNOWN;
        }
      }
    }
    return used;
  }

  private void pass(int phase) {
    switch (plan.program.action(phase)) {
      case Program.RUN -> {
        long length = length(phase);
        used += Math.min(length, end - time);
        time += length;
      }
      case Program.SLEEP -> time += length(phase);
      case Program.PERIOD -> {
        long period = plan.program.a(phase);
        long next = periodStart + period;
        periodStart = time > next ? time - (time - next) % period : next;
        time = Math.max(time, next);
      }
      default -> {} // A wake takes no time.
    }
  }

  private long length(int phase) {
    random = Randoms.next(random);
    return plan.program.length(phase, Randoms.bits(random));
  }
}
