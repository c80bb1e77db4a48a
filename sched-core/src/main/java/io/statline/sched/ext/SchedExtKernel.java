package io.statline.sched.ext;

import io.statline.sched.CpuMask;
import io.statline.sched.Decision;
import io.statline.sched.QueuedTask;
import io.statline.sched.SchedBackend;
import io.statline.sched.SchedCounters;
import io.statline.sched.SchedException;
import io.statline.sched.SchedExit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Linux as it is, driven through sched_ext: needs a kernel 6.12 or newer, libbpf 1.3 or newer, and root.
 *
 * <p>{@link #attach} loads the BPF half and makes it the machine's scheduler. It belongs to this process: when the
 * process ends, however it does, the kernel goes back to its own scheduler. Kernel threads and the threads of this JVM
 * are never asked about; the thread that attached takes a CPU from others when a task has woken up, and when it ends nobody
 * is asked any more. All other tasks wait in queues of the kernel until they are decided. One that no decision comes for within the watchdog's time makes the kernel
 * end this scheduler, and {@link #exit} says so.
 *
 * <p>Decisions are carried out together, at {@link #notifyWaiting}, which a driver calls after every turn. A task goes on
 * after its slice without being asked about, as long as nothing waits for its CPU and no task is undecided.
 *
 * @since 0.1.0
 */
public final class SchedExtKernel implements SchedBackend {

  private static final SchedCounters NONE = new SchedCounters(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Guards what other threads use of the session against its end. */
  private final Object lock = new Object();

  private final SchedExtBuilder options;
  private final Machine machine;
  private final int cpus;

  private @Nullable Session session;
  private long link;
  private volatile @Nullable Thread driver;
  private boolean closed;
  private SchedCounters lastCounters = NONE;
  private Optional<SchedExit> lastExit = Optional.empty();

  SchedExtKernel(SchedExtBuilder options, Machine machine) throws SchedException {
    this.options = options;
    this.machine = machine;
    machine.checkPlatform();
    cpus = CpuList.last(machine.cpus("possible")) + 1;
    if (cpus > CpuMask.CPUS) {
      throw new SchedException(
          "this machine can have " + cpus + " CPUs; schedulers here know " + CpuMask.CPUS);
    }
  }

  /** Begins a kernel with a name, a slice and times that suit most. */
  public static SchedExtBuilder builder() {
    return new SchedExtBuilder();
  }

  /**
   * Whether this machine can be driven now, without touching it.
   *
   * @throws SchedException if not: what is missing, and how to get it
   */
  public static void check() throws SchedException {
    Machine.here().check();
    Loader.check();
  }

  /**
   * {@inheritDoc} The calling thread has to be the one that drives it.
   *
   * @throws IllegalStateException if it has been attached or closed before
   */
  @Override
  public void attach() throws SchedException {
    synchronized (lock) {
      if (driver != null || closed) {
        throw new IllegalStateException("a kernel is attached once; build a new one");
      }
      driver = Thread.currentThread();
    }
    machine.check();
    Loader loader = new Loader(options);
    Session opened = open(loader.load());
    synchronized (lock) {
      session = opened;
    }
    try {
      opened.begin();
      takeOver(loader, opened);
      checkStarted(opened);
    } catch (Throwable e) {
      detach();
      throw e;
    }
  }

  /** Takes seconds on a slow machine: who reads figures meanwhile, or wants to end this, does not wait for it. */
  private void takeOver(Loader loader, Session opened) throws SchedException {
    long attached = loader.attach(opened.object());
    synchronized (lock) {
      link = attached;
    }
  }

  private static Session open(BpfObject object) throws SchedException {
    try {
      return new Session(object);
    } catch (Throwable e) {
      object.close();
      throw e;
    }
  }

  /** The kernel can take a scheduler and end it at once: it says why only there. */
  private static void checkStarted(Session session) throws SchedException {
    Optional<SchedExit> exit = session.exit();
    if (exit.isPresent()) {
      throw new SchedException(
          "the kernel did not start the scheduler: " + exit.get().message());
    }
  }

  @Override
  public void detach() {
    synchronized (lock) {
      if (link != 0) {
        Libbpf.bpf_link__destroy(link);
        link = 0;
      }
    }
  }

  @Override
  public Event poll(QueuedTask task) {
    Session current = session;
    return current == null ? Event.NONE : current.poll(task);
  }

  @Override
  public void await(long timeoutNanos) {
    Session current = session;
    if (current != null) {
      current.await(timeoutNanos);
    }
  }

  @Override
  public void wakeUp() {
    synchronized (lock) {
      if (session != null) {
        session.wakeUp();
      }
    }
  }

  @Override
  public void notifyWaiting(long tasks) {
    Session current = session;
    if (current != null) {
      current.notifyWaiting(tasks);
    }
  }

  @Override
  public int selectIdleCpu(int pid, int previousCpu, long flags) {
    Session current = session;
    return current == null ? -1 : current.selectIdleCpu(pid);
  }

  /** {@inheritDoc} False also if it is not attached. */
  @Override
  public boolean dispatch(Decision decision) {
    Session current = session;
    return current != null && current.dispatch(decision);
  }

  @Override
  public long dispatchedWaiting() {
    Session current = session;
    return current == null ? 0 : current.dispatchedWaiting();
  }

  @Override
  public int cpus() {
    return cpus;
  }

  @Override
  public int onlineCpus() {
    Session current = session;
    return current == null ? CpuList.count(machine.online()) : current.onlineCpus();
  }

  /** {@inheritDoc} It is {@code CLOCK_MONOTONIC}, as {@link System#nanoTime}. */
  @Override
  public long nowNanos() {
    return System.nanoTime();
  }

  @Override
  public Optional<SchedExit> exit() {
    Session current = session;
    if (current != null && Thread.currentThread() == driver) {
      return current.exit(); // the loop asks each turn: it does not wait for readers of figures
    }
    synchronized (lock) {
      return session == null ? lastExit : session.exit();
    }
  }

  @Override
  public SchedCounters counters() {
    synchronized (lock) {
      return session == null ? lastCounters : session.counters();
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      detach();
      if (session != null) {
        lastCounters = session.counters();
        lastExit = session.exit();
        session.close();
        session = null;
      }
      closed = true;
    }
  }
}
