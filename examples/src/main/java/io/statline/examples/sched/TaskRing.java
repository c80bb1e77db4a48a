package io.statline.examples.sched;

import io.statline.sched.QueuedTask;

/** Waiting tasks, first in, first out, in arrays that are only made anew when they are full. */
final class TaskRing {
  private int[] pids;
  private long[] tickets;
  private int first;
  private int size;

  /** Room for so many tasks, a power of two, before the arrays have to grow. */
  TaskRing(int capacity) {
    pids = new int[capacity];
    tickets = new long[capacity];
  }

  void add(QueuedTask task) {
    if (size == pids.length) {
      grow();
    }
    int last = (first + size++) & (pids.length - 1);
    pids[last] = task.pid();
    tickets[last] = task.ticket();
  }

  int size() {
    return size;
  }

  int firstPid() {
    return pids[first];
  }

  long firstTicket() {
    return tickets[first];
  }

  void removeFirst() {
    first = (first + 1) & (pids.length - 1);
    size--;
  }

  private void grow() {
    int[] morePids = new int[2 * size];
    long[] moreTickets = new long[2 * size];
    for (int i = 0; i < size; i++) {
      int from = (first + i) & (size - 1);
      morePids[i] = pids[from];
      moreTickets[i] = tickets[from];
    }
    pids = morePids;
    tickets = moreTickets;
    first = 0;
  }
}
