package io.statline.sched.sim;

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

  private final MachineSettings settings;
  final TaskTable tasks;
  final CpuTable cpus;
  final NewsRing news;
  final Tally tally;
  final Figures figures;
  final Recorder recorder;
  private final EventHeap events;
  final Requests requests;
  final Processors processors;
  private final int watchdogEvent;
  private final int endEvent;
  private long now = ORIGIN;
  private int alive;
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
    requests = new Requests(settings, this);
    processors = new Processors(this);
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
      processors.due(event - cpuEvent(0));
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
    if (idle > 0 && requests.waiting() > 0) {
      figures.idleWhileWaiting += (time - now) * Math.min(idle, requests.couldRun());
    }
    now = time;
    tally.set(Tally.CLOCK, now);
  }

  /** A task sleeps until then. */
  void wakeAt(int task, long time) {
    events.set(task, time);
  }

  /** A CPU is to be looked at then, or never. */
  void dueAt(int cpu, long time) {
    events.set(cpuEvent(cpu), time);
  }

  /** A task begins, or has slept enough, or is woken by another. */
  void wakeUp(int task) {
    boolean begins = tasks.states[task] == TaskTable.UNBORN;
    tasks.runsSinceSleep[task] = 0;
    figures.wokeUp(task, now);
    requests.queue(task, begins ? 0 : QueuedTask.WAKEUP);
  }

  private void kill(int task) {
    switch (tasks.states[task]) {
      case TaskTable.DEAD -> {
        return;
      }
      case TaskTable.RUNNING -> {
        int cpu = tasks.previousCpus[task];
        processors.account(cpu, task);
        processors.release(cpu, task);
        die(task);
        processors.serve(cpu);
        return;
      }
      case TaskTable.DISPATCHED -> cpus.remove(task, tasks.places[task], tasks.pinned[task]);
      default -> events.cancel(task);
    }
    if (tasks.waits(task)) {
      requests.stopWaiting(task);
    }
    die(task);
  }

  void die(int task) {
    tasks.states[task] = TaskTable.DEAD;
    events.cancel(killEvent(task));
    if (tasks.seen[task]) {
      news.addEnded(task);
    }
    if (--alive == 0) {
      end(new SchedExit(SchedExit.Kind.FINISHED, "all tasks have ended"));
    }
  }

  private void watch() {
    if (events.isEmpty() && requests.waiting() == 0) {
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
        processors.account(cpu, cpus.current[cpu]);
      }
    }
    for (int task = 0; task < tasks.count; task++) {
      if (tasks.waits(task)) {
        figures.waits[task] += now - tasks.readySince[task];
        figures.neverGotCpu(task, now);
      }
    }
  }
}
