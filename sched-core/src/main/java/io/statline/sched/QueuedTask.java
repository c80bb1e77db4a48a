package io.statline.sched;

import java.nio.charset.StandardCharsets;

/**
 * A task that wants to run, as the kernel tells it. The driver fills the same object again for the next task: a
 * scheduler copies what it keeps. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class QueuedTask {

  /** In {@link #flags}: the task has just woken up. */
  public static final long WAKEUP = 1;

  /** In {@link #flags}: the task has used up its slice, or was taken off its CPU, and wants to go on. */
  public static final long PREEMPTED = 1L << 1;

  /** In {@link #flags}: its CPU has nothing else to run. */
  public static final long LAST = 1L << 2;

  /** In {@link #flags}: the task may run on one CPU only. */
  public static final long PINNED = 1L << 3;

  /** The default {@link #weight}: that of nice 0. */
  public static final int DEFAULT_WEIGHT = 100;

  /** How many bytes of a name are kept, as in the kernel without its closing zero. */
  public static final int NAME_BYTES = 15;

  private final CpuMask allowedCpus = new CpuMask();
  private final byte[] name = new byte[NAME_BYTES];
  private int nameLength;
  private int pid;
  private long ticket;
  private int previousCpu;
  private int weight;
  private long flags;
  private long startNanos;
  private long stopNanos;
  private long runtimeNanos;

  /** No task yet: a backend fills it. */
  public QueuedTask() {}

  /** The task's number: a thread id, 1 or more. */
  public int pid() {
    return pid;
  }

  /**
   * Tells this waiting of the task from its earlier ones. A decision repeats it, so that the kernel cancels one that
   * comes too late: for a task that has meanwhile ended, or been taken away and queued again.
   */
  public long ticket() {
    return ticket;
  }

  /** The CPU it ran on last, or was chosen for. */
  public int previousCpu() {
    return previousCpu;
  }

  /** The CPUs it may run on; of this object, not to be kept. */
  public CpuMask allowedCpus() {
    return allowedCpus;
  }

  /** {@link #WAKEUP}, {@link #PREEMPTED}, {@link #LAST}, {@link #PINNED}, or'ed. */
  public long flags() {
    return flags;
  }

  /** When it last got a CPU, in nanoseconds of {@link Kernel#nowNanos()}; 0 if it has not run yet. */
  public long startNanos() {
    return startNanos;
  }

  /** When it last left a CPU, in nanoseconds of {@link Kernel#nowNanos()}; 0 if it has not run yet. */
  public long stopNanos() {
    return stopNanos;
  }

  /** How long it has run since it last slept, in nanoseconds of CPU time. */
  public long runtimeNanos() {
    return runtimeNanos;
  }

  /** Its share against others: 1…10,000, {@value #DEFAULT_WEIGHT} for nice 0. */
  public int weight() {
    return weight;
  }

  /** Its name, 15 bytes at most; makes a new string at every call. Bytes that are not UTF-8 become U+FFFD. */
  public String name() {
    return new String(name, 0, nameLength, StandardCharsets.UTF_8);
  }

  /** How many bytes the name has. */
  public int nameLength() {
    return nameLength;
  }

  /** A byte of the name: the way to it without a new string. */
  public byte nameByte(int index) {
    if (index < 0 || index >= nameLength) {
      throw new IndexOutOfBoundsException("byte " + index + " of a name of " + nameLength);
    }
    return name[index];
  }

  /** For backends: whose waiting this is. */
  public void identify(int pid, long ticket) {
    this.pid = pid;
    this.ticket = ticket;
  }

  /** For backends: where it was, what it weighs, why it is here. */
  public void describe(int previousCpu, int weight, long flags) {
    this.previousCpu = previousCpu;
    this.weight = weight;
    this.flags = flags;
  }

  /** For backends: its times, as of the methods of these names. */
  public void times(long startNanos, long stopNanos, long runtimeNanos) {
    this.startNanos = startNanos;
    this.stopNanos = stopNanos;
    this.runtimeNanos = runtimeNanos;
  }

  /** For backends: begins a new name; {@link #appendName} adds to it. */
  public void clearName() {
    nameLength = 0;
  }

  /** For backends: adds a byte to the name; what is past {@value #NAME_BYTES} bytes is left out. */
  public void appendName(byte next) {
    if (nameLength < NAME_BYTES) {
      name[nameLength++] = next;
    }
  }

  /** The task in a line, for logs and debuggers. */
  @Override
  public String toString() {
    return "task " + pid + " (" + name() + "), weight " + weight + ", last on CPU " + previousCpu
        + ", allowed " + allowedCpus;
  }
}
