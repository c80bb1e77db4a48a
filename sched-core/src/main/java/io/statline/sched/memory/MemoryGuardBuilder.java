package io.statline.sched.memory;

/**
 * How memory is to be guarded.
 *
 * @since 0.1.0
 */
public final class MemoryGuardBuilder {
  private boolean strict;
  private Compaction compaction = Compaction.ofKernel();

  MemoryGuardBuilder() {}

  /** Whether to refuse if anything is missing, before anything is changed. By default memory is locked as it is. */
  public MemoryGuardBuilder strict(boolean on) {
    strict = on;
    return this;
  }

  MemoryGuardBuilder compaction(Compaction other) {
    compaction = other;
    return this;
  }

  /**
   * Locks all memory of this process, what there is and what will be, until the guard is closed.
   *
   * @throws MemoryLockException if it is not allowed, or something is missing and the guard is strict
   * @throws IllegalStateException if there is a guard in this process already
   */
  public MemoryGuard lock() throws MemoryLockException {
    MemoryReport report = MemoryGuard.check();
    if (strict && !report.quiet()) {
      throw new MemoryLockException(
          "memory is not locked, as the guard is strict\n" + report.text().strip());
    }
    return MemoryGuard.lock(report, compaction);
  }
}
