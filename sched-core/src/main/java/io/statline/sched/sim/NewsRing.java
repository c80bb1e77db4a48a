package io.statline.sched.sim;

/** The way to the scheduler: tasks that want to run, of which only so many fit, and tasks that have ended, which always do. */
final class NewsRing {

  private final int[] ring;
  private final int capacity;
  private int first;
  private int size;
  private int queued;

  NewsRing(int capacity, int tasks) {
    this.capacity = capacity;
    // A task is here once as queued, for it is decided about before it can be again, and once as
    // ended.
    ring = new int[2 * tasks];
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** How many tasks here want to run. */
  int queued() {
    return queued;
  }

  /** False if it is full. */
  boolean offerQueued(int task) {
    if (queued == capacity) {
      return false;
    }
    queued++;
    put(task);
    return true;
  }

  void addEnded(int task) {
    put(~task);
  }

  private void put(int entry) {
    ring[(first + size++) % ring.length] = entry;
  }

  /** The next task; its complement if it has ended. There is one. */
  int take() {
    int entry = ring[first];
    first = (first + 1) % ring.length;
    size--;
    if (entry >= 0) {
      queued--;
    }
    return entry;
  }
}
