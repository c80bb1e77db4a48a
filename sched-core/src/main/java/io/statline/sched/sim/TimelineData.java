package io.statline.sched.sim;

import java.util.Arrays;

/** A recorded timeline; times in nanoseconds after the start of the simulation. Entries are in the order of their starts on each CPU. */
record TimelineData(
    int cpuCount,
    TaskPlan[] plans,
    long from,
    long to,
    int[] cpus,
    int[] tasks,
    long[] starts,
    long[] ends,
    long[] waitTimes,
    int[] waitCounts) {

  static TimelineData of(Machine machine) {
    Recorder recorder = machine.recorder;
    int size = recorder.size();
    int waits = recorder.waitSize();
    return new TimelineData(
        machine.cpus.count,
        machine.tasks.plans,
        recorder.from() - Machine.ORIGIN,
        recorder.to(machine.now()) - Machine.ORIGIN,
        Arrays.copyOf(recorder.cpus, size),
        Arrays.copyOf(recorder.tasks, size),
        sinceStart(recorder.starts, size),
        sinceStart(recorder.ends, size),
        sinceStart(recorder.waitTimes, waits),
        Arrays.copyOf(recorder.waitCounts, waits));
  }

  private static long[] sinceStart(long[] times, int size) {
    return Arrays.stream(times, 0, size).map(time -> time - Machine.ORIGIN).toArray();
  }
}
