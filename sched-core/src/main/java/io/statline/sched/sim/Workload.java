package io.statline.sched.sim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /**
   * Reads a workload from JSON, the form of which {@code docs/sched-core.md} shows:
   *
   * <pre>{@code
   * {"seed": 1, "tasks": [
   *   {"name": "hog", "count": 4, "do": ["run 10ms"]},
   *   {"name": "editor", "weight": 200, "do": ["sleep ~20ms", "run 1ms..2ms"]},
   *   {"name": "audio", "cpus": [0, 1], "start": "1s", "kill": "5s", "do": ["run 2ms", "period 10ms"]},
   *   {"name": "ping", "repeat": 100, "do": ["run 1ms", "wake pong", "block"]},
   *   {"name": "pong", "repeat": 100, "do": ["block", "run 1ms", "wake ping"]}]}
   * }</pre>
   *
   * <p>A time is a number and {@code ns}, {@code us}, {@code ms}, {@code s} or {@code min}; {@code 1ms..9ms} is anything
   * between, {@code ~5ms} exponential about that mean. The rest is as in {@link TaskBuilder}.
   *
   * @throws WorkloadFormatException if it is not such a text, with the line
   */
  public static Workload parse(String json) throws WorkloadFormatException {
    return WorkloadJson.read(json);
  }

  /** As {@link #parse}, of a file in UTF-8. The message names the file. */
  public static Workload read(Path file) throws IOException {
    try {
      return parse(decoded(file));
    } catch (WorkloadFormatException e) {
      throw new WorkloadFormatException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Makes a workload of a recording: of Linux' own tracing, as text from {@code /sys/kernel/tracing/trace}, {@code
   * trace-cmd report} or {@code perf script}, with the events {@code sched_switch}, {@code sched_waking}, {@code
   * sched_wakeup}, {@code sched_wakeup_new} and {@code sched_process_exit}; or of lines of a form of our own:
   *
   * <pre>{@code
   * # seconds, what, pid
   * 0.000 name 17 editor
   * 0.000 run 17            it gets a CPU
   * 0.004 ready 17          it loses it, and wants to go on
   * 0.006 run 17
   * 0.007 wake 18 17        18 wants to run, woken by 17; without a second pid, by something else
   * 0.008 sleep 17          it leaves its CPU by itself
   * 0.020 exit 18
   * }</pre>
   *
   * (without the remarks at the end). Each task runs between its sleeps for as long as it did, and sleeps for as long, or
   * until the same task wakes it; it is named by its name and pid, has the default weight, and may use all CPUs.
   *
   * @throws WorkloadFormatException if a line is not understood, with its number, or no task was seen to run
   */
  public static Workload parseTrace(String text) throws WorkloadFormatException {
    return TraceReader.read(text);
  }

  /** As {@link #parseTrace}, of a file in UTF-8. The message names the file. */
  public static Workload readTrace(Path file) throws IOException {
    try {
      return parseTrace(decoded(file));
    } catch (WorkloadFormatException e) {
      throw new WorkloadFormatException(file + ": " + e.getMessage(), e);
    }
  }

  /** What is not UTF-8 can only be in names: it is replaced. */
  private static String decoded(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
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
