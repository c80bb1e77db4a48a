package io.statline.examples.sched;

/** How far each task is in virtual time, by pid: an open hash table in arrays, without garbage. */
final class VirtualTimes {
  private static final int HASH = 0x9E3779B9;

  private int[] pids; // 0: free
  private long[] times;
  private long[] stops;
  private long[] tickets;
  private int size;

  /** Room for half so many tasks, a power of two, before the arrays have to grow. */
  VirtualTimes(int slots) {
    pids = new int[slots];
    times = new long[slots];
    stops = new long[slots];
    tickets = new long[slots];
  }

  /** The slot of a task, valid until the next call; a new task begins at a time, its stop at 0. */
  int slotOf(int pid, long beginning) {
    if (2 * size >= pids.length) {
      grow();
    }
    int slot = find(pid);
    if (pids[slot] == 0) {
      pids[slot] = pid;
      times[slot] = beginning;
      stops[slot] = 0;
      size++;
    }
    return slot;
  }

  long time(int slot) {
    return times[slot];
  }

  /** When the run ended that was counted last: each is counted once, however often its task is queued after it. */
  long stop(int slot) {
    return stops[slot];
  }

  void set(int slot, long time, long stop, long ticket) {
    times[slot] = time;
    stops[slot] = stop;
    tickets[slot] = ticket;
  }

  /** Whether a waiting of a task is its latest: a task that is queued anew leaves the earlier one behind. */
  boolean isLatest(int pid, long ticket) {
    int slot = find(pid);
    return pids[slot] == pid && tickets[slot] == ticket;
  }

  int size() {
    return size;
  }

  void remove(int pid) {
    int hole = find(pid);
    if (pids[hole] == 0) {
      return;
    }
    // Those after it that could no longer be found move up.
    for (int slot = next(hole); pids[slot] != 0; slot = next(slot)) {
      if (distance(home(pids[slot]), slot) >= distance(hole, slot)) {
        move(slot, hole);
        hole = slot;
      }
    }
    pids[hole] = 0;
    size--;
  }

  private int find(int pid) {
    int slot = home(pid);
    while (pids[slot] != 0 && pids[slot] != pid) {
      slot = next(slot);
    }
    return slot;
  }

  private int home(int pid) {
    int hash = pid * HASH;
    return (hash ^ hash >>> 16) & (pids.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (pids.length - 1);
  }

  private int distance(int from, int to) {
    return (to - from) & (pids.length - 1);
  }

  private void move(int from, int to) {
    pids[to] = pids[from];
    times[to] = times[from];
    stops[to] = stops[from];
    tickets[to] = tickets[from];
  }

  private void grow() {
    int[] oldPids = pids;
    long[] oldTimes = times;
    long[] oldStops = stops;
    long[] oldTickets = tickets;
    pids = new int[2 * oldPids.length];
    times = new long[2 * oldPids.length];
    stops = new long[2 * oldPids.length];
    tickets = new long[2 * oldPids.length];
    for (int i = 0; i < oldPids.length; i++) {
      if (oldPids[i] != 0) {
        int slot = find(oldPids[i]);
        pids[slot] = oldPids[i];
        times[slot] = oldTimes[i];
        stops[slot] = oldStops[i];
        tickets[slot] = oldTickets[i];
      }
    }
  }
}
