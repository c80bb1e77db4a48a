package io.statline.sched.ext;

import io.statline.sched.SchedException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * How a {@link SchedExtKernel} is to be.
 *
 * @since 0.1.0
 */
public final class SchedExtBuilder {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.]{1,127}");

  /** The kernel takes no more. */
  private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(30);

  String schedulerName = "statline";
  Duration defaultSlice = Duration.ofMillis(20);
  Duration watchdogTimeout = LONGEST_TIMEOUT;
  boolean switchPartial;
  Consumer<String> log = line -> {};

  SchedExtBuilder() {}

  /** What {@code /sys/kernel/sched_ext/root/ops} says while it is attached: letters, digits, {@code _} and {@code .}; by default {@code statline}. */
  public SchedExtBuilder name(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a scheduler's name is 1 to 127 letters, digits, '_' and '.', not \"" + name + '"');
    }
    schedulerName = name;
    return this;
  }

  /** The slice of tasks that are not asked about, and of decisions without one: 20 ms by default. */
  public SchedExtBuilder defaultSlice(Duration slice) {
    if (slice.compareTo(Duration.ofNanos(1000)) < 0 || slice.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException("a slice is 1 µs to 30 s, not " + slice);
    }
    defaultSlice = slice;
    return this;
  }

  /** How long a task may want to run without getting a CPU before the kernel ends the scheduler: 30 s by default, and at most. */
  public SchedExtBuilder watchdogTimeout(Duration timeout) {
    if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException("a watchdog's time is 1 ms to 30 s, not " + timeout);
    }
    watchdogTimeout = timeout;
    return this;
  }

  /** Schedules only tasks of the policy {@code SCHED_EXT}, which ask for it themselves; by default all tasks of the machine. */
  public SchedExtBuilder switchPartial(boolean switchPartial) {
    this.switchPartial = switchPartial;
    return this;
  }

  /** Where libbpf's lines go while the BPF half is loaded and attached, debugging ones too; by default nowhere. */
  public SchedExtBuilder log(Consumer<String> log) {
    this.log = log;
    return this;
  }

  /**
   * A kernel, not attached yet.
   *
   * @throws SchedException if this is no Linux, or has too many CPUs; what else is missing {@link SchedExtKernel#attach}
   *     says
   */
  public SchedExtKernel build() throws SchedException {
    if (defaultSlice.compareTo(watchdogTimeout) >= 0) {
      throw new IllegalArgumentException("a slice of " + defaultSlice.toMillis()
          + " ms has to be shorter than the watchdog's time, " + watchdogTimeout.toMillis()
          + " ms");
    }
    return build(Machine.here());
  }

  SchedExtKernel build(Machine machine) throws SchedException {
    return new SchedExtKernel(this, machine);
  }
}
