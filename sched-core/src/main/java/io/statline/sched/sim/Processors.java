package io.statline.sched.sim;

import io.statline.sched.QueuedTask;

/** What happens on CPUs: a task gets one, uses it, and leaves it. */
final class Processors {

  private final Machine machine;
  private final TaskTable tasks;
  private final CpuTable cpus;
  private final Figures figures;
  private final Behaviour behaviour;

  Processors(Machine machine) {
    this.machine = machine;
    tasks = machine.tasks;
    cpus = machine.cpus;
    figures = machine.figures;
    behaviour = new Behaviour(tasks, figures, machine);
  }

  /** A CPU without a task takes the next one, or none. */
  void serve(int cpu) {
    int task = cpus.take(cpu, tasks);
    if (task < 0) {
      cpus.goIdle(cpu);
    } else {
      start(cpu, task);
    }
    machine.tally.set(Tally.RUNNING, cpus.busy());
  }

  private void start(int cpu, int task) {
    machine.requests.stopWaiting(task);
    boolean moved = tasks.lastStarts[task] != 0 && tasks.previousCpus[task] != cpu;
    figures.gotCpu(task, cpu, moved, machine.now());
    tasks.states[task] = TaskTable.RUNNING;
    tasks.previousCpus[task] = cpu;
    tasks.lastStarts[task] = machine.now();
    cpus.run(cpu, task);
    cpus.accounted[cpu] = machine.now();
    cpus.sliceLeft[cpu] = tasks.slices[task];
    arm(cpu, task);
  }

  private void arm(int cpu, int task) {
    machine.dueAt(cpu, machine.now() + Math.min(cpus.sliceLeft[cpu], tasks.remaining[task]));
  }

  /** A CPU's task has used up its slice, or its run. */
  void due(int cpu) {
    int task = cpus.current[cpu];
    account(cpu, task);
    byte state =
        tasks.remaining[task] > 0 ? TaskTable.RUNNING : behaviour.proceed(task, machine.now());
    if (state == TaskTable.RUNNING && cpus.sliceLeft[cpu] > 0) {
      arm(cpu, task);
      return;
    }
    release(cpu, task);
    if (state == TaskTable.RUNNING) {
      figures.preemptions[task]++;
      machine.requests.queue(
          task, QueuedTask.PREEMPTED | (cpus.hasWork(cpu, tasks) ? 0 : QueuedTask.LAST));
    } else if (state == TaskTable.DEAD) {
      machine.die(task);
    } else {
      tasks.states[task] = state;
    }
    // A task that found the way to the scheduler full may have it again already.
    if (cpus.isIdle(cpu)) {
      serve(cpu);
    }
  }

  /** Counts what a task has used of a CPU up to now. */
  void account(int cpu, int task) {
    long ran = machine.now() - cpus.accounted[cpu];
    cpus.accounted[cpu] = machine.now();
    cpus.sliceLeft[cpu] -= ran;
    tasks.remaining[task] -= ran;
    tasks.runsSinceSleep[task] += ran;
    figures.ran(task, cpu, ran);
    machine.recorder.ran(cpu, task, machine.now() - ran, machine.now());
  }

  /** Takes a task off its CPU. */
  void release(int cpu, int task) {
    machine.dueAt(cpu, EventHeap.NEVER);
    tasks.lastStops[task] = machine.now();
    cpus.goIdle(cpu);
  }
}
