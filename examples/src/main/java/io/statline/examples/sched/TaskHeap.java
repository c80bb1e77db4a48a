package io.statline.examples.sched;

import io.statline.sched.QueuedTask;
import java.util.Arrays;

/** Waiting tasks, the one with the lowest deadline first; of the same deadline the one that came first. */
final class TaskHeap {
  private long[] deadlines;
  private long[] arrivals;
  private long[] tickets;
  private long[] flags;
  private int[] pids;
  private int[] previousCpus;
  private int[] weights;
  private int size;
  private long arrival;

  /** Room for so many tasks before the arrays have to grow. */
  TaskHeap(int capacity) {
    deadlines = new long[capacity];
    arrivals = new long[capacity];
    tickets = new long[capacity];
    flags = new long[capacity];
    pids = new int[capacity];
    previousCpus = new int[capacity];
    weights = new int[capacity];
  }

  void add(QueuedTask task, long deadline) {
    if (size == pids.length) {
      grow(2 * size);
    }
    int at = size++;
    deadlines[at] = deadline;
    arrivals[at] = arrival++;
    tickets[at] = task.ticket();
    flags[at] = task.flags();
    pids[at] = task.pid();
    previousCpus[at] = task.previousCpu();
    weights[at] = task.weight();
    while (at > 0 && before(at, (at - 1) / 2)) {
      swap(at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  int size() {
    return size;
  }

  long firstDeadline() {
    return deadlines[0];
  }

  long firstTicket() {
    return tickets[0];
  }

  long firstFlags() {
    return flags[0];
  }

  int firstPid() {
    return pids[0];
  }

  int firstWeight() {
    return weights[0];
  }

  int firstPreviousCpu() {
    return previousCpus[0];
  }

  void removeFirst() {
    swap(0, --size);
    int at = 0;
    int child = firstChild(at);
    while (child < size && before(child, at)) {
      swap(child, at);
      at = child;
      child = firstChild(at);
    }
  }

  /** The child that is to be before the other; past the end if there is none. */
  private int firstChild(int at) {
    int left = 2 * at + 1;
    return left + 1 < size && before(left + 1, left) ? left + 1 : left;
  }

  private boolean before(int one, int other) {
    return deadlines[one] != deadlines[other]
        ? deadlines[one] < deadlines[other]
        : arrivals[one] < arrivals[other];
  }

  private void swap(int one, int other) {
    swap(deadlines, one, other);
    swap(arrivals, one, other);
    swap(tickets, one, other);
    swap(flags, one, other);
    swap(pids, one, other);
    swap(previousCpus, one, other);
    swap(weights, one, other);
  }

  private static void swap(long[] values, int one, int other) {
    long value = values[one];
    values[one] = values[other];
    values[other] = value;
  }

  private static void swap(int[] values, int one, int other) {
    int value = values[one];
    values[one] = values[other];
    values[other] = value;
  }

  private void grow(int capacity) {
    deadlines = Arrays.copyOf(deadlines, capacity);
    arrivals = Arrays.copyOf(arrivals, capacity);
    tickets = Arrays.copyOf(tickets, capacity);
    flags = Arrays.copyOf(flags, capacity);
    pids = Arrays.copyOf(pids, capacity);
    previousCpus = Arrays.copyOf(previousCpus, capacity);
    weights = Arrays.copyOf(weights, capacity);
  }
}
