package io.statline.sched;

/**
 * Where, how long and how soon a task runs. Made once and reused: {@link #of(QueuedTask)} begins a new one, the other
 * methods refine it, {@link Kernel#dispatch} copies it. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class Decision {

  /** As {@link #cpu(int)}: the next CPU that has nothing to do and is allowed. */
  public static final int ANY_CPU = -1;

  /** As {@link #sliceNanos(long)}: the kernel's own default. */
  public static final long DEFAULT_SLICE = 0;

  private int pid;
  private long ticket;
  private int cpu = ANY_CPU;
  private long sliceNanos = DEFAULT_SLICE;
  private long deadline;

  /** Decides nothing yet: {@link #of(QueuedTask)} begins. */
  public Decision() {}

  /** Begins a decision about a task: any CPU, the default slice, deadline 0. */
  public Decision of(QueuedTask task) {
    return of(task.pid(), task.ticket());
  }

  /** Begins a decision about the task of a pid and a {@linkplain QueuedTask#ticket ticket}, which were kept. */
  public Decision of(int pid, long ticket) {
    this.pid = pid;
    this.ticket = ticket;
    cpu = ANY_CPU;
    sliceNanos = DEFAULT_SLICE;
    deadline = 0;
    return this;
  }

  /** On which CPU, or {@link #ANY_CPU}. A CPU that is not allowed, or not there, becomes any (a bounced dispatch). */
  public Decision cpu(int cpu) {
    this.cpu = cpu;
    return this;
  }

  /** For how long at most, in nanoseconds, or {@link #DEFAULT_SLICE}. Never negative. */
  public Decision sliceNanos(long sliceNanos) {
    if (sliceNanos < 0) {
      throw new IllegalArgumentException(
          "a slice is 0 (the default) or more nanoseconds, not " + sliceNanos);
    }
    this.sliceNanos = sliceNanos;
    return this;
  }

  /** Among decided tasks that wait for the same CPU, or for any, the lowest deadline runs first. In a unit of the scheduler's own; 0 or more. */
  public Decision deadline(long deadline) {
    if (deadline < 0) {
      throw new IllegalArgumentException("a deadline is 0 or more, not " + deadline);
    }
    this.deadline = deadline;
    return this;
  }

  /** Whom it is about. */
  public int pid() {
    return pid;
  }

  /** Which waiting of that task. */
  public long ticket() {
    return ticket;
  }

  /** On which CPU, or {@link #ANY_CPU}. */
  public int cpu() {
    return cpu;
  }

  /** For how long at most, in nanoseconds, or {@link #DEFAULT_SLICE}. */
  public long sliceNanos() {
    return sliceNanos;
  }

  /** How soon, as against other decided tasks. */
  public long deadline() {
    return deadline;
  }
}
