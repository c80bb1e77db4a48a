package io.statline.sched.sim;

import java.util.Arrays;

/** A recorded timeline; times in nanoseconds after the start of the simulation. Entries are in the order of their starts on each CPU. */
final class TimelineData {

  final int cpuCount;
  final TaskPlan[] plans;
  final long from;
  final long to;
  final int[] cpus;
  final int[] tasks;
  final long[] starts;
  final long[] ends;
  final long[] waitTimes;
  final int[] waitCounts;

  TimelineData(Machine machine) {
    Recorder recorder = machine.recorder;
    int size = recorder.size();
    int waits = recorder.waitSize();
    cpuCount = machine.cpus.count;
    plans = machine.tasks.plans;
    from = recorder.from() - Machine.ORIGIN;
    to = recorder.to(machine.now()) - Machine.ORIGIN;
    cpus = Arrays.copyOf(recorder.cpus, size);
    tasks = Arrays.copyOf(recorder.tasks, size);
    starts = sinceStart(recorder.starts, size);
    ends = sinceStart(recorder.ends, size);
    waitTimes = sinceStart(recorder.waitTimes, waits);
    waitCounts = Arrays.copyOf(recorder.waitCounts, waits);
  }

  private static long[] sinceStart(long[] times, int size) {
    return Arrays.stream(times, 0, size).map(time -> time - Machine.ORIGIN).toArray();
  }
}
