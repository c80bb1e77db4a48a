package io.statline.sched.memory;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the calling thread allocates on the heap. */
final class Garbage {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Garbage() {}

  /** Bytes made by so many runs, after as many that do not count. */
  static long of(int runs, Runnable body) {
    run(runs, body);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    run(runs, body);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static void run(int runs, Runnable body) {
    for (int i = 0; i < runs; i++) {
      body.run();
    }
  }
}
