package io.statline.sched.memory;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the calling thread allocates on the heap. */
final class Garbage {
  private static final int ROUNDS = 4;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Garbage() {}

  /**
   * Bytes made by so many runs: of several rounds the least, after one that does not count. What a run makes is in each;
   * what the JVM makes once, as when it throws compiled code away, is not.
   */
  static long of(int runs, Runnable body) {
    long least = Long.MAX_VALUE;
    run(runs, body);
    for (int round = 0; round < ROUNDS; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      run(runs, body);
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  private static void run(int runs, Runnable body) {
    for (int i = 0; i < runs; i++) {
      body.run();
    }
  }
}
