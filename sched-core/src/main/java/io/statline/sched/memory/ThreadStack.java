package io.statline.sched.memory;

import com.sun.jna.Native;

/** The stack of the calling thread. */
final class ThreadStack {

  /** No JVM keeps more at a stack's end for its own guards. */
  private static final int MOST_GUARD_PAGES = 64;

  /** Room for the C library's attributes of a thread. */
  private static final int ATTRIBUTE_LONGS = 32;

  private ThreadStack() {}

  /**
   * Has all of it in memory, writable. Asking the kernel for the pages is exact, while recursion would have to guess
   * the size of frames and where the guards begin.
   *
   * @return how many bytes
   * @throws IllegalStateException if the kernel has no pages for it
   */
  static long populate() {
    long[] attributes = new long[ATTRIBUTE_LONGS];
    long[] address = new long[1];
    long[] size = new long[1];
    int error = MemoryCalls.pthread_getattr_np(MemoryCalls.pthread_self(), attributes);
    if (error != 0) {
      throw new IllegalStateException("where the stack is: " + Errnos.text(error));
    }
    MemoryCalls.pthread_attr_getstack(attributes, address, size);
    MemoryCalls.pthread_attr_destroy(attributes);
    return populate(address[0], address[0] + size[0]);
  }

  /** The guards are at the low end, and cannot be had in memory. */
  private static long populate(long start, long end) {
    int page = MemoryCalls.getpagesize();
    for (int guards = 0; guards <= MOST_GUARD_PAGES; guards++) {
      long low = start + (long) guards * page;
      if (MemoryCalls.mlock(low, end - low) == 0) {
        return end - low;
      }
    }
    throw new IllegalStateException("the stack of " + Thread.currentThread().getName() + ", "
        + Sizes.option(end - start) + ", cannot be had in memory: "
        + Errnos.text(Native.getLastError()));
  }

  /** Whether it could be done for the thread that locks. */
  static Finding finding() {
    String wanted = "all of the calling thread's stack in memory";
    try {
      return Finding.fine("stack", wanted, Sizes.option(populate()) + " of the calling thread");
    } catch (IllegalStateException e) {
      return Finding.note(
          "stack",
          wanted,
          String.valueOf(e.getMessage()),
          "the thread faults when it first calls deeper; the first thread of a process has a stack that grows by faults",
          "schedule on a thread of the guard's factory");
    }
  }
}
