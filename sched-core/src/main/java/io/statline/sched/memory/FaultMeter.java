package io.statline.sched.memory;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Counts the page faults of this process, and tells of the first that should not have been. Once everything has been
 * warmed up, {@link #arm} takes the numbers of that moment; {@link #check}, called now and then, compares.
 *
 * <p>There are two sorts of figures. {@code getrusage} counts what the kernel calls faults, of process and thread; to
 * those belong pages that it fills in while memory is being mapped, which traps nobody. The performance events count
 * traps alone; they need permission ({@code perf_event_paranoid} of 2 at most, or CAP_PERFMON), and are left out
 * without. No faults by {@code getrusage} is the stronger statement.
 *
 * <p>Reading makes no garbage, but for {@link #stats}, which makes a record. Safe for several threads.
 *
 * @since 0.1.0
 */
public final class FaultMeter implements AutoCloseable {
  private static final int REHEARSALS = 1000;
  private static final long NEVER = -1;

  /** The numbers when the meter was armed. */
  private record Base(long minor, long major, long traps, AtomicBoolean told) {}

  private final FaultAlarm alarm;
  private final FaultUsage usage = new FaultUsage();
  private final FaultTraps traps = new FaultTraps();
  private final FaultCount now = new FaultCount();
  private final FaultCount trapped = new FaultCount();
  // Of check() alone: a loop that checks does not wait for those who read.
  private final FaultUsage checkUsage = new FaultUsage();
  private final FaultCount checked = new FaultCount();
  private volatile @Nullable Base base;
  private volatile long checkerMinor = NEVER;
  private volatile long checkerMajor;
  private boolean closed;

  private FaultMeter(FaultAlarm alarm) {
    this.alarm = alarm;
  }

  /**
   * A meter that tells of nothing by itself.
   *
   * @throws MemoryLockException if this is no 64-bit Linux, or system calls cannot be made
   */
  public static FaultMeter open() throws MemoryLockException {
    return open(sinceArmed -> {});
  }

  /**
   * A meter with an alarm. Threads made later count for the traps too. It tries all that it does a thousand times, which
   * takes about a tenth of a second.
   *
   * @throws MemoryLockException if this is no 64-bit Linux, or system calls cannot be made
   */
  public static FaultMeter open(FaultAlarm alarm) throws MemoryLockException {
    NativeAccess.load();
    FaultMeter meter = new FaultMeter(alarm);
    meter.traps.open();
    meter.rehearse();
    return meter;
  }

  /** Reads how many faults this process has had. */
  public void process(FaultCount into) {
    usage.process(into);
  }

  /** Reads how many faults the calling thread has had. */
  public void thread(FaultCount into) {
    usage.thread(into);
  }

  /** Why traps are not counted; empty if they are. */
  public String trapsObstacle() {
    return traps.obstacle();
  }

  /** From now on, faults are unexpected. Again, if it was armed already: the numbers begin at 0 once more. */
  public synchronized void arm() {
    base = base(new AtomicBoolean());
  }

  /**
   * Looks whether there have been faults since the meter was armed; the first time there have, calls the alarm. Also
   * reads the faults of the calling thread, for {@link #stats}. Two short system calls: once a turn is not too often. One
   * thread at a time.
   *
   * @return whether there have been none, or the meter is not armed
   */
  public boolean check() {
    readChecker();
    Base armed = base;
    return armed == null || unchanged(armed);
  }

  /** The figures of now. */
  public synchronized FaultStats stats() {
    readAll();
    Base armed = base;
    boolean counted = !closed && traps.obstacle().isEmpty();
    long checker = checkerMinor;
    return new FaultStats(
        now.minor(),
        now.major(),
        counted ? OptionalLong.of(trapped.minor()) : OptionalLong.empty(),
        counted ? OptionalLong.of(trapped.major()) : OptionalLong.empty(),
        armed != null,
        armed == null ? 0 : now.minor() - armed.minor,
        armed == null ? 0 : now.major() - armed.major,
        counted ? OptionalLong.of(armed == null ? 0 : traps() - armed.traps) : OptionalLong.empty(),
        checker == NEVER ? OptionalLong.empty() : OptionalLong.of(checker),
        checker == NEVER ? OptionalLong.empty() : OptionalLong.of(checkerMajor));
  }

  /** Gives the performance events back; the other figures can still be read. A second call does nothing. */
  @Override
  public synchronized void close() {
    closed = true;
    traps.close();
  }

  private boolean unchanged(Base armed) {
    checkUsage.process(checked);
    checked.subtract(armed.minor, armed.major);
    if (checked.minor() == 0 && checked.major() == 0) {
      return true;
    }
    if (armed.told.compareAndSet(false, true)) {
      alarm.faulted(checked);
    }
    return false;
  }

  /** What it needs itself, classes and compiled code, is there before faults count. */
  private void rehearse() {
    AtomicBoolean told = new AtomicBoolean(true);
    for (int i = 0; i < REHEARSALS; i++) {
      stats();
      readChecker();
      unchanged(base(told));
    }
    checkerMinor = NEVER;
  }

  private void readChecker() {
    checkUsage.thread(checked);
    checkerMajor = checked.major();
    checkerMinor = checked.minor(); // last: it says that there is something to read
  }

  private Base base(AtomicBoolean told) {
    readAll();
    return new Base(now.minor(), now.major(), traps(), told);
  }

  private long traps() {
    return trapped.minor() + trapped.major();
  }

  private void readAll() {
    usage.process(now);
    traps.read(trapped);
  }
}
