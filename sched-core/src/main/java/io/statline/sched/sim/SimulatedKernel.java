package io.statline.sched.sim;

import io.statline.sched.Decision;
import io.statline.sched.QueuedTask;
import io.statline.sched.SchedBackend;
import io.statline.sched.SchedCounters;
import io.statline.sched.SchedException;
import io.statline.sched.SchedExit;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A kernel that is simulated: its CPUs, tasks and clock are numbers in this process. The same workload, settings and
 * scheduler give the same {@link #result} on every machine, without root and, unless it is {@linkplain
 * SimulatedKernelBuilder#pace paced}, as fast as it can be computed. A {@link io.statline.sched.SchedDriver} drives it as
 * it drives a real one:
 *
 * <pre>{@code
 * SimulatedKernel kernel = SimulatedKernel.builder()
 *     .cpus(4).workload(workload).duration(Duration.ofSeconds(10)).build();
 * new SchedDriver(kernel, scheduler, WaitMode.BLOCKING).run();
 * System.out.println(kernel.result());
 * }</pre>
 *
 * <p>It behaves like Linux with sched_ext, with these rules:
 *
 * <ul>
 *   <li>A task that wakes up, or has used up its slice, is queued to the scheduler and waits for its decision, also if
 *       nothing else wants its CPU ({@link QueuedTask#LAST}). Nothing else takes a CPU away.
 *   <li>A decided task waits in its CPU's queue, or in one for all. A CPU takes the lower deadline of both; equals take
 *       turns, and are first come, first served within a queue.
 *   <li>If the way to the scheduler is full, the task goes to the queue for all with the default slice and deadline 0,
 *       and is counted both as a congestion and as dispatched by the kernel's side.
 *   <li>A decision for a pid that never was is failed; one for a task that has been decided about, or has ended, is
 *       cancelled; one for a CPU that is not allowed goes to the queue for all and is bounced as well.
 *   <li>The scheduler is on a CPU of its own, beyond those that are simulated. It sees news only some time later, and each
 *       of its decisions takes time; what it computes takes none.
 *   <li>A switch of tasks takes no time, CPUs are all alike, and a slice is 1 µs at least.
 * </ul>
 *
 * <p>It ends by itself, {@link SchedExit.Kind#FINISHED}, when its time is over, all tasks have ended, or all that are
 * left wait to be woken; and {@link SchedExit.Kind#FAILED} when a task that wants to run has not been run for as long as
 * the watchdog allows. It makes no garbage while it runs.
 *
 * @since 0.1.0
 */
public final class SimulatedKernel implements SchedBackend {

  /** How long a busy look takes, so that time passes while a CPU asks in vain. */
  private static final long LOOK_NANOS = 1_000;

  private static final Optional<SchedExit> STOPPED =
      Optional.of(new SchedExit(SchedExit.Kind.STOPPED, ""));

  private final MachineSettings settings;
  private final Machine machine;
  private final Pacer pacer;
  private volatile Optional<SchedExit> exit = Optional.empty();
  private volatile @Nullable Thread driver;
  private volatile boolean detached;
  private volatile boolean woken;
  private long told;

  SimulatedKernel(MachineSettings settings) {
    this.settings = settings;
    machine = new Machine(settings);
    pacer = new Pacer(settings.pace());
  }

  /** Begins a machine: with 4 CPUs, and still without a workload. */
  public static SimulatedKernelBuilder builder() {
    return new SimulatedKernelBuilder();
  }

  /** For tests. */
  Machine machine() {
    return machine;
  }

  /** Begins the simulation. */
  @Override
  public void attach() throws SchedException {
    begin();
    pacer.begin(machine.now());
    machine.begin();
    publishEnd();
  }

  private synchronized void begin() throws SchedException {
    if (detached || driver != null) {
      throw new SchedException(
          "a simulated kernel runs once, for one scheduler: build another for the next");
    }
    driver = Thread.currentThread();
  }

  /** Nothing begins from now on. Which thread is the machine's, if it has begun. */
  private synchronized @Nullable Thread forbid() {
    detached = true;
    return driver;
  }

  /** Ends the simulation where it is. */
  @Override
  public void detach() {
    Thread thread = forbid();
    if (thread == null || thread == Thread.currentThread()) {
      machine.end(STOPPED.orElseThrow());
      publishEnd();
    } else {
      wakeUp();
    }
  }

  @Override
  public Event poll(QueuedTask task) {
    if (detached || machine.news.isEmpty()) {
      return Event.NONE;
    }
    int entry = machine.requests.read();
    if (entry < 0) {
      task.identify(machine.tasks.plans[~entry].pid, 0);
      return Event.EXITED;
    }
    machine.tasks.fill(entry, task);
    return Event.QUEUED;
  }

  /** Lets simulated time pass until there is news; no time of ours, unless the simulation is paced. */
  @Override
  public void await(long timeoutNanos) {
    if (driver == null || hasNews()) {
      woken = false;
      return;
    }
    if (timeoutNanos == 0) {
      look();
    } else {
      sleep(machine.now() + simulated(Math.min(timeoutNanos, Distribution.LONGEST_NANOS)));
    }
    publishEnd();
    woken = false;
  }

  private long simulated(long nanos) {
    return pacer.paces() ? (long) (nanos * settings.pace()) : nanos;
  }

  /** As if a scheduler that never sleeps had looked until something happened. */
  private void look() {
    if (pacer.paces()) {
      machine.advanceTo(Math.max(machine.now(), pacer.simulatedNow()));
    } else {
      machine.advanceTo(machine.asks(told) ? machine.now() + LOOK_NANOS : machine.nextEvent());
    }
  }

  private void sleep(long until) {
    while (!hasNews() && !machine.asks(told) && machine.now() < until) {
      long next = Math.min(until, machine.nextEvent());
      if (!reached(next)) {
        return;
      }
      machine.advanceTo(next);
    }
    // Waking up takes time, and never none: a CPU may ask for what the scheduler does not want to
    // give.
    long awake =
        machine.now() + Math.max(settings.wakeUpNanos(), machine.asks(told) ? LOOK_NANOS : 0);
    if (reached(awake)) {
      machine.advanceTo(awake);
    }
  }

  /** Waits until our time has come up to a simulated one. False if something else ended the wait. */
  private boolean reached(long time) {
    while (pacer.paces() && pacer.simulatedNow() < time) {
      pacer.parkUntil(this, time);
      if (woken || detached || Thread.currentThread().isInterrupted()) {
        return false;
      }
    }
    return true;
  }

  private boolean hasNews() {
    return woken || detached || !machine.news.isEmpty() || machine.over() != null;
  }

  private void publishEnd() {
    SchedExit over = machine.over();
    if (over != null && exit.isEmpty()) {
      exit = Optional.of(over);
    }
  }

  @Override
  public void wakeUp() {
    woken = true;
    Thread thread = driver;
    if (thread != null) {
      LockSupport.unpark(thread);
    }
  }

  @Override
  public void notifyWaiting(long tasks) {
    told = tasks;
    machine.tally.set(Tally.SCHEDULED, tasks);
  }

  @Override
  public Optional<SchedExit> exit() {
    if (detached && exit.isEmpty()) {
      return STOPPED;
    }
    return exit;
  }

  @Override
  public SchedCounters counters() {
    return machine.tally.counters();
  }

  @Override
  public int cpus() {
    return machine.cpus.count;
  }

  @Override
  public int onlineCpus() {
    return machine.cpus.count;
  }

  /** The simulated clock. */
  @Override
  public long nowNanos() {
    return machine.tally.get(Tally.CLOCK);
  }

  @Override
  public int selectIdleCpu(int pid, int previousCpu, long flags) {
    int task = machine.tasks.find(pid);
    return task < 0 || machine.tasks.states[task] == TaskTable.DEAD
        ? -1
        : machine.cpus.claim(machine.tasks.allowed[task], previousCpu);
  }

  @Override
  public boolean dispatch(Decision decision) {
    if (detached) {
      machine.end(STOPPED.orElseThrow());
    }
    boolean taken = machine.requests.decide(decision);
    publishEnd();
    return taken;
  }

  @Override
  public long dispatchedWaiting() {
    return (long) machine.cpus.waiting() - machine.cpus.pinnedWaiting();
  }

  @Override
  public void close() {
    detach();
  }

  /**
   * What has come of it. The driver must have returned, and this is called on its thread or after a handover from it.
   *
   * @throws IllegalStateException if the simulation has not ended
   */
  public SimulationResult result() {
    SchedExit over = machine.over();
    if (over == null) {
      throw new IllegalStateException(
          "the simulation has not ended: run a SchedDriver with this kernel first");
    }
    return new ResultMaker(machine, over).make();
  }
}
