package io.statline.sched.sim;

import io.statline.sched.Decision;
import io.statline.sched.QueuedTask;

/** The tasks that want a CPU: their way to the scheduler, and its decisions' way back. */
final class Requests {

  /** The shortest slice: less is not worth a switch, and 0 would stop the clock. */
  private static final long SHORTEST_SLICE = 1_000;

  private final MachineSettings settings;
  private final Machine machine;
  private final TaskTable tasks;
  private final CpuTable cpus;
  private final NewsRing news;
  private final Tally tally;
  private int waiting;
  private int restricted;

  Requests(MachineSettings settings, Machine machine) {
    this.settings = settings;
    this.machine = machine;
    tasks = machine.tasks;
    cpus = machine.cpus;
    news = machine.news;
    tally = machine.tally;
  }

  /** How many tasks want a CPU and have none. */
  int waiting() {
    return waiting;
  }

  /** A task wants a CPU: it is on its way to the scheduler from now on. */
  void queue(int task, long flags) {
    tasks.tickets[task]++;
    tasks.flags[task] = flags | (tasks.pinned[task] ? QueuedTask.PINNED : 0);
    tasks.readySince[task] = machine.now();
    waiting++;
    restricted += tasks.restricted[task] ? 1 : 0;
    machine.recorder.waiting(machine.now(), waiting);
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

  /** A task has got a CPU, or does not want one any more. */
  void stopWaiting(int task) {
    machine.figures.waits[task] += machine.now() - tasks.readySince[task];
    waiting--;
    restricted -= tasks.restricted[task] ? 1 : 0;
    machine.recorder.waiting(machine.now(), waiting);
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
    machine.advanceTo(machine.now() + settings.decisionNanos());
    int task = tasks.find(decision.pid());
    if (task < 0) {
      tally.count(Tally.FAILED);
    } else if (machine.over() != null
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
    cpus.add(task, cpu, deadline, tasks.pinned[task]);
    int idle =
        cpu != Decision.ANY_CPU ? cpu : cpus.idleFor(tasks.allowed[task], tasks.previousCpus[task]);
    if (idle >= 0 && cpus.isIdle(idle)) {
      machine.processors.serve(idle);
    }
  }

  /** How many waiting tasks could run on one of the idle CPUs. */
  int couldRun() {
    if (restricted == 0) {
      return waiting;
    }
    int count = waiting - restricted;
    for (int task = 0; task < tasks.count; task++) {
      if (tasks.restricted[task]
          && tasks.waits(task)
          && cpus.idleFor(tasks.allowed[task], tasks.previousCpus[task]) >= 0) {
        count++;
      }
    }
    return count;
  }
}
