package io.statline.sched.memory;

import com.sun.jna.Pointer;

/** Memory that is not there until it is touched, page by page. */
final class TouchedPages implements AutoCloseable {
  private static final int MADV_NOHUGEPAGE = 15;
  private static final int PAGE = MemoryCalls.getpagesize();

  private final long base;
  private final long bytes;

  TouchedPages(int pages) {
    bytes = (long) pages * PAGE;
    base = ArenaCalls.mmap(
        0,
        bytes,
        ArenaCalls.PROT_READ | ArenaCalls.PROT_WRITE,
        ArenaCalls.MAP_PRIVATE | ArenaCalls.MAP_ANONYMOUS,
        -1,
        0);
    ArenaCalls.madvise(base, bytes, MADV_NOHUGEPAGE);
  }

  /** One fault for each. */
  TouchedPages touch() {
    Pointer pointer = new Pointer(base);
    for (long at = 0; at < bytes; at += PAGE) {
      pointer.setByte(at, (byte) 1);
    }
    return this;
  }

  /** Touches so many, and gives them back. */
  static void touch(int pages) {
    try (TouchedPages touched = new TouchedPages(pages)) {
      touched.touch();
    }
  }

  @Override
  public void close() {
    ArenaCalls.munmap(base, bytes);
  }
}
