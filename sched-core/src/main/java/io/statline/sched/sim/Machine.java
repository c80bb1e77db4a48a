package io.statline.sched.sim;

import io.statline.sched.Decision;
import io.statline.sched.QueuedTask;
import io.statline.sched.SchedExit;
import org.jspecify.annotations.Nullable;

/**
 * The simulated machine: CPUs, tasks, and a clock that jumps from one event to the next. One thread uses it. It makes
 * nothing while time passes.
 */
final class Machine {

  /** The clock's start, for 0 is the time of a task that has not run. */
  static final long ORIGIN = 1_000_000_000L;

  /** The shortest slice: less is not worth a switch, and 0 would stop the clock. */
  private static final long SHORTEST_SLICE = 1_000;

  private final MachineSettings settings;
  final TaskTable tasks;
  final CpuTable cpus;
  final NewsRing news;
  final Tally tally;
  final Figures figures;
  final Recorder recorder;
  private final EventHeap events;
  private final Behaviour behaviour;
  private final int watchdogEvent;
  private final int endEvent;
  private long now = ORIGIN;
  private int alive;
  private int waiting;
  private int restrictedWaiting;
  private @Nullable SchedExit over;

  Machine(MachineSettings settings) {
    this.settings = settings;
    tasks = new TaskTable(settings.workload(), settings.cpus());
    cpus = new CpuTable(settings.cpus());
    news = new NewsRing(settings.queueCapacity(), tasks.count);
    tally = new Tally(settings.cpus());
    figures = new Figures(tasks.count, settings.cpus());
    recorder = new Recorder(
        settings.timelineEntries(),
        settings.cpus(),
        ORIGIN + settings.timelineFrom(),
        ORIGIN + settings.timelineTo());
    events = new EventHeap(2 * tasks.count + settings.cpus() + 2);
    behaviour = new Behaviour(tasks, figures, this);
    watchdogEvent = cpuEvent(settings.cpus());
    endEvent = watchdogEvent + 1;
    tally.set(Tally.CLOCK, now);
  }

  private int killEvent(int task) {
    return tasks.count + task;
  }

  private int cpuEvent(int cpu) {
    return 2 * tasks.count + cpu;
  }

  Workload workload() {
    return settings.workload();
  }

  long now() {
    return now;
  }

  /** Why it is over; null while it is not. */
  @Nullable
  SchedExit over() {
    return over;
  }

  void begin() {
    alive = tasks.count;
    for (int task = 0; task < tasks.count; task++) {
      TaskPlan plan = tasks.plans[task];
      tasks.periodStarts[task] = now + plan.startNanos;
      events.set(task, now + plan.startNanos);
      events.set(
          killEvent(task),
          plan.killNanos == Long.MAX_VALUE ? EventHeap.NEVER : now + plan.killNanos);
    }
    events.set(watchdogEvent, now + settings.watchdogNanos());
    events.set(
        endEvent,
        settings.durationNanos() == Long.MAX_VALUE
            ? EventHeap.NEVER
            : now + settings.durationNanos());
    advanceTo(now);
  }

  /** Whether a CPU has nothing to do while the scheduler keeps tasks. */
  boolean asks(long kept) {
    return kept > 0 && cpus.busy() < cpus.count;
  }

  long nextEvent() {
    return events.firstTime();
  }

  /** Lets time pass up to a moment, with all that happens meanwhile. */
  void advanceTo(long time) {
    while (over == null && events.firstTime() <= time) {
      step();
    }
    if (over == null) {
      passTo(time);
    }
  }

  private void step() {
    passTo(events.firstTime());
    int event = events.pop();
    if (event < tasks.count) {
      wakeUp(event);
    } else if (event < 2 * tasks.count) {
      kill(event - tasks.count);
    } else if (event < watchdogEvent) {
      cpuIsDue(event - cpuEvent(0));
    } else if (event == watchdogEvent) {
      watch();
    } else {
      end(new SchedExit(SchedExit.Kind.FINISHED, "the time of the simulation is over"));
    }
  }

  private void passTo(long time) {
    if (time <= now) {
      return;
    }
    int idle = cpus.count - cpus.busy();
    if (idle > 0 && waiting > 0) {
      figures.idleWhileWaiting += (time - now) * Math.min(idle, couldRun());
    }
    now = time;
    tally.set(Tally.CLOCK, now);
  }

  /** How many waiting tasks could run on one of the idle CPUs. */
  private int couldRun() {
    if (restrictedWaiting == 0) {
      return waiting;
    }
    int count = waiting - restrictedWaiting;
    for (int task = 0; task < tasks.count; task++) {
      if (tasks.restricted[task]
          && tasks.waits(task)
          && cpus.idleFor(tasks.allowed[task], tasks.previousCpus[task]) >= 0) {
        count++;
      }
    }
    return count;
  }

  // What the tasks' programs do

  void wakeAt(int task, long time) {
    events.set(task, time);
  }

  /** A task begins, or has slept enough, or is woken by another. */
  void wakeUp(int task) {
    boolean begins = tasks.states[task] == TaskTable.UNBORN;
    tasks.runsSinceSleep[task] = 0;
    figures.wokeUp(task, now);
    queue(task, begins ? 0 : QueuedTask.WAKEUP);
  }

  private void kill(int task) {
    switch (tasks.states[task]) {
      case TaskTable.DEAD -> {
        return;
      }
      case TaskTable.RUNNING -> {
        int cpu = tasks.previousCpus[task];
        account(cpu, task);
        release(cpu, task);
        die(task);
        serve(cpu);
        return;
      }
      case TaskTable.DISPATCHED -> cpus.remove(task, tasks.places[task]);
      default -> events.cancel(task);
    }
    if (tasks.waits(task)) {
      stopWaiting(task);
    }
    die(task);
  }

  private void die(int task) {
    tasks.states[task] = TaskTable.DEAD;
    events.cancel(killEvent(task));
    if (tasks.seen[task]) {
      news.addEnded(task);
    }
    if (--alive == 0) {
      end(new SchedExit(SchedExit.Kind.FINISHED, "all tasks have ended"));
    }
  }

  // The way of a task that wants a CPU

  private void queue(int task, long flags) {
    tasks.tickets[task]++;
    tasks.flags[task] = flags | (tasks.pinned[task] ? QueuedTask.PINNED : 0);
    tasks.readySince[task] = now;
    waiting++;
    restrictedWaiting += tasks.restricted[task] ? 1 : 0;
    recorder.waiting(now, waiting);
    if (news.offerQueued(task)) {
      tasks.states[task] = TaskTable.QUEUED;
      tasks.seen[task] = true;
      tally.set(Tally.QUEUED, news.queued());
    } else {
      tally.count(Tally.CONGESTED);
      tally.count(Tally.KERNEL);
      place(task, Decision.ANY_CPU, settings.sliceNanos(), 0);
    }
  }

  private void stopWaiting(int task) {
    figures.waits[task] += now - tasks.readySince[task];
    waiting--;
    restrictedWaiting -= tasks.restricted[task] ? 1 : 0;
    recorder.waiting(now, waiting);
  }

  /** The scheduler reads: the next task, its complement if it has ended. There is news. */
  int read() {
    int entry = news.take();
    if (entry >= 0 && tasks.states[entry] == TaskTable.QUEUED) {
      tasks.states[entry] = TaskTable.HELD;
    }
    tally.set(Tally.QUEUED, news.queued());
    return entry;
  }

  /** Carries a decision out. False if there is no room. */
  boolean decide(Decision decision) {
    if (cpus.waiting() >= settings.decisionCapacity()) {
      return false;
    }
    advanceTo(now + settings.decisionNanos());
    int task = tasks.find(decision.pid());
    if (task < 0) {
      tally.count(Tally.FAILED);
    } else if (over != null
        || tasks.states[task] != TaskTable.HELD
        || tasks.tickets[task] != decision.ticket()) {
      tally.count(Tally.CANCELLED);
    } else {
      tally.count(Tally.USER);
      place(task, usableCpu(task, decision.cpu()), slice(decision), decision.deadline());
    }
    return true;
  }

  private int usableCpu(int task, int cpu) {
    if (cpu == Decision.ANY_CPU || tasks.allowed[task].contains(cpu)) {
      return cpu;
    }
    tally.count(Tally.BOUNCED);
    return Decision.ANY_CPU;
  }

  private long slice(Decision decision) {
    return decision.sliceNanos() == Decision.DEFAULT_SLICE
        ? settings.sliceNanos()
        : Math.max(SHORTEST_SLICE, decision.sliceNanos());
  }

  private void place(int task, int cpu, long slice, long deadline) {
    tasks.states[task] = TaskTable.DISPATCHED;
    tasks.places[task] = cpu;
    tasks.slices[task] = slice;
    cpus.add(task, cpu, deadline);
    int idle =
        cpu != Decision.ANY_CPU ? cpu : cpus.idleFor(tasks.allowed[task], tasks.previousCpus[task]);
    if (idle >= 0 && cpus.isIdle(idle)) {
      serve(idle);
    }
  }

  // CPUs

  /** A CPU without a task takes the next one, or none. */
  private void serve(int cpu) {
    int task = cpus.take(cpu, tasks);
    if (task < 0) {
      cpus.goIdle(cpu);
    } else {
      start(cpu, task);
    }
    tally.set(Tally.RUNNING, cpus.busy());
  }

  private void start(int cpu, int task) {
    stopWaiting(task);
    boolean moved = tasks.lastStarts[task] != 0 && tasks.previousCpus[task] != cpu;
    figures.gotCpu(task, cpu, moved, now);
    tasks.states[task] = TaskTable.RUNNING;
    tasks.previousCpus[task] = cpu;
    tasks.lastStarts[task] = now;
    cpus.run(cpu, task);
    cpus.accounted[cpu] = now;
    cpus.sliceLeft[cpu] = tasks.slices[task];
    arm(cpu, task);
  }

  private void arm(int cpu, int task) {
    events.set(cpuEvent(cpu), now + Math.min(cpus.sliceLeft[cpu], tasks.remaining[task]));
  }

  private void cpuIsDue(int cpu) {
    int task = cpus.current[cpu];
    account(cpu, task);
    byte state = tasks.remaining[task] > 0 ? TaskTable.RUNNING : behaviour.proceed(task, now);
    if (state == TaskTable.RUNNING && cpus.sliceLeft[cpu] > 0) {
      arm(cpu, task);
      return;
    }
    release(cpu, task);
    if (state == TaskTable.RUNNING) {
      figures.preemptions[task]++;
      queue(task, QueuedTask.PREEMPTED | (cpus.hasWork(cpu, tasks) ? 0 : QueuedTask.LAST));
    } else if (state == TaskTable.DEAD) {
      die(task);
    } else {
      tasks.states[task] = state;
    }
    // A task that found the way to the scheduler full may have it again already.
    if (cpus.isIdle(cpu)) {
      serve(cpu);
    }
  }

  private void account(int cpu, int task) {
    long ran = now - cpus.accounted[cpu];
    cpus.accounted[cpu] = now;
    cpus.sliceLeft[cpu] -= ran;
    tasks.remaining[task] -= ran;
    tasks.runsSinceSleep[task] += ran;
    figures.ran(task, cpu, ran);
    recorder.ran(cpu, task, now - ran, now);
  }

  private void release(int cpu, int task) {
    events.cancel(cpuEvent(cpu));
    tasks.lastStops[task] = now;
    cpus.goIdle(cpu);
  }

  // The end

  private void watch() {
    if (events.isEmpty() && waiting == 0) {
      end(new SchedExit(SchedExit.Kind.FINISHED, "all tasks that are left wait to be woken"));
      return;
    }
    long oldest = now;
    for (int task = 0; task < tasks.count; task++) {
      if (tasks.waits(task) && tasks.readySince[task] + settings.watchdogNanos() <= now) {
        starved(task);
        return;
      }
      oldest = tasks.waits(task) ? Math.min(oldest, tasks.readySince[task]) : oldest;
    }
    events.set(watchdogEvent, oldest + settings.watchdogNanos());
  }

  private void starved(int task) {
    end(new SchedExit(
        SchedExit.Kind.FAILED,
        "task " + tasks.plans[task].pid + " (" + tasks.plans[task].name + ") was not run for "
            + Times.text(now - tasks.readySince[task])));
  }

  /** The rest is not simulated. The first reason counts. */
  void end(SchedExit reason) {
    if (over != null) {
      return;
    }
    over = reason;
    for (int cpu = 0; cpu < cpus.count; cpu++) {
      if (!cpus.isIdle(cpu)) {
        account(cpu, cpus.current[cpu]);
      }
    }
    for (int task = 0; task < tasks.count; task++) {
      if (tasks.waits(task)) {
        figures.waits[task] += now - tasks.readySince[task];
      }
    }
  }
}
