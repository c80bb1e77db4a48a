package io.statline.sched.sim;

import io.statline.sched.CpuMask;
import io.statline.sched.QueuedTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what one task of a {@link Workload} is and does. Its phases are done in the order in which they are said, again
 * and again until {@link #repeat} times, or for ever. Everything that a task does, it does on a CPU: after a sleep it
 * waits for one even if it only goes back to sleep.
 *
 * @since 0.1.0
 */
public final class TaskBuilder {

  /** The highest weight, as in the kernel. */
  static final int HEAVIEST = 10_000;

  final String name;
  final List<String> wakes = new ArrayList<>();
  final Program program = new Program();
  int pid;
  int weight = QueuedTask.DEFAULT_WEIGHT;

  @Nullable
  CpuMask cpus;

  long startNanos;
  long killNanos = Long.MAX_VALUE;
  long repetitions = Long.MAX_VALUE;

  TaskBuilder(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a task has a name");
    }
    this.name = name;
  }

  /** Its pid, 1 or more. Without it, the next free one from 1001 on. */
  public TaskBuilder pid(int pid) {
    if (pid < 1) {
      throw new IllegalArgumentException("a pid is 1 or more, not " + pid);
    }
    this.pid = pid;
    return this;
  }

  /** Its share against others: 1…10,000, 100 for nice 0, which is the default. */
  public TaskBuilder weight(int weight) {
    if (weight < 1 || weight > HEAVIEST) {
      throw new IllegalArgumentException("a weight is 1…" + HEAVIEST + ", not " + weight);
    }
    this.weight = weight;
    return this;
  }

  /** The CPUs it may run on, one at least. Without it, all. */
  public TaskBuilder cpus(int... cpus) {
    if (cpus.length == 0) {
      throw new IllegalArgumentException("a task may run on one CPU at least");
    }
    CpuMask mask = new CpuMask();
    for (int cpu : cpus) {
      mask.add(cpu);
    }
    this.cpus = mask;
    return this;
  }

  /** When it begins, after the start of the simulation. Without it, at once. */
  public TaskBuilder startAt(Duration time) {
    startNanos = Workload.moment(time);
    return this;
  }

  /** When it is killed, wherever it is, after the start of the simulation. Without it, never. */
  public TaskBuilder killAt(Duration time) {
    killNanos = Workload.moment(time);
    return this;
  }

  /** How many times it does its phases before it ends. Without it, for ever. */
  public TaskBuilder repeat(long times) {
    if (times < 1) {
      throw new IllegalArgumentException("a task does its phases once or more, not " + times);
    }
    repetitions = times;
    return this;
  }

  /** Uses a CPU for so long. */
  public TaskBuilder run(Duration length) {
    return run(Distribution.fixed(length));
  }

  /** Uses a CPU for so long. */
  public TaskBuilder run(Distribution length) {
    return add(Program.RUN, length);
  }

  /** Sleeps for so long. */
  public TaskBuilder sleep(Duration length) {
    return sleep(Distribution.fixed(length));
  }

  /** Sleeps for so long. */
  public TaskBuilder sleep(Distribution length) {
    return add(Program.SLEEP, length);
  }

  /**
   * Sleeps until its next period begins, counted from its start. If that has begun already, the deadline is missed: the
   * task goes on at once, and the periods that have gone by altogether are left out.
   */
  public TaskBuilder nextPeriod(Duration period) {
    return add(Program.PERIOD, Distribution.fixed(period));
  }

  /** Wakes the task of that name from its {@link #block}; if it is not there yet, its next one ends at once. */
  public TaskBuilder wake(String name) {
    program.add(Program.WAKE, Distribution.FIXED, wakes.size(), 0);
    wakes.add(Objects.requireNonNull(name, "name"));
    return this;
  }

  /** Sleeps until another task {@linkplain #wake wakes} it; each wake counts once. */
  public TaskBuilder block() {
    program.add(Program.BLOCK, Distribution.FIXED, 0, 0);
    return this;
  }

  /** Never leaves its CPU of its own will; every 10 ms of CPU time count as one repetition. */
  public TaskBuilder hog() {
    return run(Duration.ofMillis(10));
  }

  /** Short work on request: runs, then waits for the next request. Both about so long. */
  public TaskBuilder interactive(Duration run, Duration think) {
    return sleep(Distribution.exponential(think)).run(Distribution.exponential(run));
  }

  /** Works once in every period, and has to be done before the next. */
  public TaskBuilder periodic(Duration period, Duration run) {
    return run(run).nextPeriod(period);
  }

  /** One piece of work; then it ends, unless more is said. */
  public TaskBuilder batch(Duration run) {
    return run(run).repeat(1);
  }

  private TaskBuilder add(byte action, Distribution length) {
    program.add(action, length.shape, length.a, length.b);
    return this;
  }
}
