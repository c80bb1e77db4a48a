package io.statline.sched.sim;

/** What tasks do of their own will: their programs, read phase by phase. */
final class Behaviour {

  private final TaskTable tasks;
  private final Figures figures;
  private final Machine machine;

  Behaviour(TaskTable tasks, Figures figures, Machine machine) {
    this.tasks = tasks;
    this.figures = figures;
    this.machine = machine;
  }

  /** What a task on a CPU, whose run is over, does next. Its new state: still running, asleep, blocked, or dead. */
  byte proceed(int task, long now) {
    Program program = tasks.programs[task];
    while (true) {
      if (!nextPhase(task, program)) {
        return TaskTable.DEAD;
      }
      byte state = begin(task, program, now);
      if (state != TaskTable.RUNNING || tasks.remaining[task] > 0) {
        return state;
      }
    }
  }

  private boolean nextPhase(int task, Program program) {
    int phase = tasks.phases[task] + 1;
    if (phase == program.size()) {
      figures.jobs[task]++;
      phase = 0;
      if (++tasks.repetitions[task] >= tasks.plans[task].repetitions) {
        return false;
      }
    }
    tasks.phases[task] = phase;
    return true;
  }

  private byte begin(int task, Program program, long now) {
    int phase = tasks.phases[task];
    switch (program.action(phase)) {
      case Program.RUN -> {
        tasks.remaining[task] = program.length(phase, tasks.random(task));
        return TaskTable.RUNNING;
      }
      case Program.SLEEP -> {
        machine.wakeAt(task, now + program.length(phase, tasks.random(task)));
        return TaskTable.SLEEPING;
      }
      case Program.PERIOD -> {
        return period(task, program.a(phase), now);
      }
      case Program.WAKE -> {
        wake((int) program.a(phase));
        return TaskTable.RUNNING;
      }
      default -> {
        return block(task);
      }
    }
  }

  private byte period(int task, long period, long now) {
    long next = tasks.periodStarts[task] + period;
    if (now > next) {
      figures.deadlinesMissed[task]++;
      tasks.periodStarts[task] = now - (now - next) % period;
      return TaskTable.RUNNING;
    }
    figures.deadlinesMet[task]++;
    tasks.periodStarts[task] = next;
    machine.wakeAt(task, next);
    return TaskTable.SLEEPING;
  }

  private void wake(int other) {
    if (tasks.states[other] == TaskTable.BLOCKED) {
      machine.wakeUp(other);
    } else {
      tasks.pendingWakes[other]++;
    }
  }

  private byte block(int task) {
    if (tasks.pendingWakes[task] > 0) {
      tasks.pendingWakes[task]--;
      return TaskTable.RUNNING;
    }
    return TaskTable.BLOCKED;
  }
}
