package io.statline.sched.sim;

import java.util.Arrays;

/**
 * What happens next: at most one moment for each of a fixed number of subjects, the earliest first, at the same moment
 * the lower subject first. Makes nothing after its construction.
 */
final class EventHeap {

  /** The moment of a subject for which nothing is to happen. */
  static final long NEVER = Long.MAX_VALUE;

  private final long[] times;
  private final int[] heap;
  private final int[] places;
  private int size;

  EventHeap(int subjects) {
    times = new long[subjects];
    Arrays.fill(times, NEVER);
    heap = new int[subjects];
    places = new int[subjects];
    Arrays.fill(places, -1);
  }

  long firstTime() {
    return size == 0 ? NEVER : times[heap[0]];
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Removes and returns the first subject; there is one. */
  int pop() {
    int subject = heap[0];
    cancel(subject);
    return subject;
  }

  /** Sets or moves a subject's moment. */
  void set(int subject, long time) {
    cancel(subject);
    if (time != NEVER) {
      times[subject] = time;
      put(size++, subject);
      up(places[subject]);
    }
  }

  void cancel(int subject) {
    int place = places[subject];
    if (place < 0) {
      return;
    }
    places[subject] = -1;
    times[subject] = NEVER;
    int last = heap[--size];
    if (place < size) {
      put(place, last);
      up(place);
      down(places[last]);
    }
  }

  private void up(int from) {
    int place = from;
    int subject = heap[place];
    while (place > 0 && before(subject, heap[(place - 1) / 2])) {
      put(place, heap[(place - 1) / 2]);
      place = (place - 1) / 2;
    }
    put(place, subject);
  }

  private void down(int from) {
    int place = from;
    int subject = heap[place];
    for (int child = place * 2 + 1; child < size; child = place * 2 + 1) {
      if (child + 1 < size && before(heap[child + 1], heap[child])) {
        child++;
      }
      if (!before(heap[child], subject)) {
        break;
      }
      put(place, heap[child]);
      place = child;
    }
    put(place, subject);
  }

  private boolean before(int one, int other) {
    return times[one] != times[other] ? times[one] < times[other] : one < other;
  }

  private void put(int place, int subject) {
    heap[place] = subject;
    places[subject] = place;
  }
}
