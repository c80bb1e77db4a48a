package io.statline.sched.sim;

import java.util.Arrays;

/** Decided tasks that wait for a CPU: the lowest deadline first, among equals who came first. */
final class RunQueue {

  private int[] tasks = new int[16];
  private long[] deadlines = new long[16];
  private int size;

  int size() {
    return size;
  }

  int task(int place) {
    return tasks[place];
  }

  long deadline(int place) {
    return deadlines[place];
  }

  void add(int task, long deadline) {
    if (size == tasks.length) {
      tasks = Arrays.copyOf(tasks, size * 2);
      deadlines = Arrays.copyOf(deadlines, size * 2);
    }
    int place = placeAfter(deadline);
    System.arraycopy(tasks, place, tasks, place + 1, size - place);
    System.arraycopy(deadlines, place, deadlines, place + 1, size - place);
    tasks[place] = task;
    deadlines[place] = deadline;
    size++;
  }

  private int placeAfter(long deadline) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (deadlines[middle] <= deadline) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Takes the task at a place out. */
  int remove(int place) {
    int task = tasks[place];
    size--;
    System.arraycopy(tasks, place + 1, tasks, place, size - place);
    System.arraycopy(deadlines, place + 1, deadlines, place, size - place);
    return task;
  }

  /** Takes a task out, wherever it is. */
  void removeTask(int task) {
    for (int i = 0; i < size; i++) {
      if (tasks[i] == task) {
        remove(i);
        return;
      }
    }
  }
}
