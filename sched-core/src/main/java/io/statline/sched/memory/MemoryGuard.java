package io.statline.sched.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * All memory of this process, locked, so that a scheduler never waits for a page. To be made first in {@code main}, and
 * closed last.
 *
 * <p>The guard locks what there is and what will be ({@code mlockall}), has the calling thread's stack in memory, forbids
 * the kernel to move locked pages ({@code vm.compact_unevictable_allowed}), and tells what else is missing for memory that
 * never faults: flags of the JVM, environment, settings of the kernel. {@link QuietSet} prints flags and environment
 * as they should be.
 *
 * <pre>{@code
 * try (MemoryGuard guard = MemoryGuard.builder().strict(true).lock()) {
 *   System.err.print(guard.report().text());
 *   ThreadFactory threads = guard.threadFactory("stats");
 *   ...
 * }
 * }</pre>
 *
 * <p>The kernel's setting is put back by {@link #close} and when the JVM ends by a signal or {@code System.exit}. A JVM that is
 * killed ({@code SIGKILL}) leaves it changed until the next guard on this machine closes, or the next boot.
 *
 * @since 0.1.0
 */
public final class MemoryGuard implements AutoCloseable {

  /** The lock is the process', so there is one guard at a time. */
  private static final AtomicBoolean TAKEN = new AtomicBoolean();

  private final MemoryLock lock;
  private final Compaction compaction;
  private final Thread hook;
  private final MemoryReport report;
  private final AtomicBoolean open = new AtomicBoolean(true);

  private MemoryGuard(MemoryLock lock, MemoryReport checked, Compaction compaction) {
    this.lock = lock;
    this.compaction = compaction;
    this.hook = new Thread(compaction::restore, "memory-guard-shutdown");
    addHook();
    List<Finding> findings = new ArrayList<>();
    findings.add(ThreadStack.finding());
    findings.add(compaction.forbid());
    findings.add(0, lock.limit());
    findings.add(0, lock.finding());
    checked.findings().stream()
        .filter(finding -> !finding.name().equals(MemoryLock.NAME)) // what was expected of it
        .forEach(findings::add);
    this.report = new MemoryReport(findings);
  }

  /** A guard to be configured. */
  public static MemoryGuardBuilder builder() {
    return new MemoryGuardBuilder();
  }

  /**
   * How things are, without changing any.
   *
   * @throws MemoryLockException if this is no 64-bit Linux, or system calls cannot be made
   */
  public static MemoryReport check() throws MemoryLockException {
    NativeAccess.load();
    VmOptions options = new VmOptions();
    List<Finding> findings = new ArrayList<>();
    findings.add(LockRights.ofThisProcess().finding());
    findings.addAll(new JvmChecks(options).findings());
    findings.addAll(SystemChecks.findings(System.getenv()));
    return new MemoryReport(findings);
  }

  static MemoryGuard lock(MemoryReport checked, Compaction compaction) throws MemoryLockException {
    if (!TAKEN.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "this process has a memory guard already: share it, or close it first");
    }
    boolean held = false;
    try {
      MemoryGuard guard = hold(MemoryLock.take(LockRights.ofThisProcess()), checked, compaction);
      held = true;
      return guard;
    } finally {
      TAKEN.set(held);
    }
  }

  /** Whatever is thrown on the way, nothing stays locked. */
  private static MemoryGuard hold(MemoryLock lock, MemoryReport checked, Compaction compaction) {
    try {
      return new MemoryGuard(lock, checked, compaction);
    } catch (RuntimeException | Error e) {
      lock.release();
      compaction.restore();
      throw e;
    }
  }

  private void addHook() {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      compaction.restore(); // the JVM is on its way out: nothing may be changed any more
    }
  }

  /** What is quiet, and what is not; as it was when memory had been locked. */
  public MemoryReport report() {
    return report;
  }

  /** Makes daemon threads with stacks of the JVM's default size, named {@code role-1}, {@code role-2}, ... */
  public ThreadFactory threadFactory(String role) {
    return threadFactory(role, true, 0);
  }

  /**
   * Makes threads whose stacks are in memory before their bodies run. A thread's start is not free of faults, and its whole
   * stack stays in memory: make what will be needed before the scheduler runs.
   *
   * <p>A thread whose stack cannot be had in memory throws an {@code IllegalStateException} in place of its body.
   *
   * @param role names the threads: {@code role-1}, {@code role-2}, ...
   * @param daemon whether the JVM may end while they run
   * @param stackBytes the size of each stack; zero for the JVM's default ({@code -Xss})
   */
  public ThreadFactory threadFactory(String role, boolean daemon, long stackBytes) {
    return new GuardThreads(role, daemon, stackBytes, open::get);
  }

  /** Unlocks memory and puts the kernel's settings back. A second call does nothing. */
  @Override
  public void close() {
    if (!open.compareAndSet(true, false)) {
      return;
    }
    try {
      lock.release();
      removeHook();
    } finally {
      TAKEN.set(false);
      compaction.restore();
    }
  }

  private void removeHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is on its way out: the hook runs, and finds everything done.
    }
  }
}
