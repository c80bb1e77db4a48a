package io.statline.sched.sim;

import java.util.Arrays;

/** Who ran where from when to when, and how many waited: up to a number of entries that is settled at the start. */
final class Recorder {

  final int capacity;
  final int[] cpus;
  final int[] tasks;
  final long[] starts;
  final long[] ends;
  final long[] waitTimes;
  final int[] waitCounts;
  private final long from;
  private final long to;
  /** The last entry of each CPU, or -1. */
  private final int[] lastOfCpu;

  private int size;
  private int waitSize;
  private long fullAt = Long.MAX_VALUE;

  Recorder(int capacity, int cpuCount, long from, long to) {
    this.capacity = capacity;
    this.from = from;
    this.to = to;
    cpus = new int[capacity];
    tasks = new int[capacity];
    starts = new long[capacity];
    ends = new long[capacity];
    waitTimes = new long[2 * capacity];
    waitCounts = new int[2 * capacity];
    lastOfCpu = new int[cpuCount];
    Arrays.fill(lastOfCpu, -1);
  }

  int size() {
    return size;
  }

  int waitSize() {
    return waitSize;
  }

  long from() {
    return from;
  }

  /** Where the record ends if the simulation ended then: what came later found no room, or no interest. */
  long to(long end) {
    return Math.max(from, Math.min(end, Math.min(to, fullAt)));
  }

  /** A task ran; next to the same task's entry before, it makes that longer. */
  void ran(int cpu, int task, long start, long end) {
    long begin = Math.max(start, from);
    long stop = Math.min(end, to);
    if (begin >= stop || begin >= fullAt) {
      return;
    }
    int last = lastOfCpu[cpu];
    if (last >= 0 && tasks[last] == task && ends[last] == begin) {
      ends[last] = stop;
    } else if (size == capacity) {
      full(begin);
    } else {
      lastOfCpu[cpu] = size;
      put(cpu, task, begin, stop);
    }
  }

  private void put(int cpu, int task, long start, long end) {
    cpus[size] = cpu;
    tasks[size] = task;
    starts[size] = start;
    ends[size++] = end;
  }

  /** So many tasks have waited since {@code time}. */
  void waiting(long time, int count) {
    if (time >= to || time >= fullAt || capacity == 0) {
      return;
    }
    if (waitSize > 0 && (waitTimes[waitSize - 1] == time || time < from)) {
      waitCounts[waitSize - 1] = count;
    } else if (waitSize == waitTimes.length) {
      full(time);
    } else {
      waitTimes[waitSize] = time;
      waitCounts[waitSize++] = count;
    }
  }

  private void full(long time) {
    fullAt = Math.min(fullAt, time);
  }
}
