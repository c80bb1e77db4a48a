package io.statline.sched.memory;

import org.jspecify.annotations.Nullable;

/** An arena's blocks by their addresses: given out, taken back, watched and counted. Safe for several threads. */
final class ArenaBlocks {
  private final SpinLock lock = new SpinLock();
  private final ArenaBook book = new ArenaBook();
  private final BuddyBlocks blocks;
  private final @Nullable ArenaWatch watch;
  private final long base;
  private final long capacity;
  private final int unitShift;
  private boolean closed;

  /**
   * All free.
   *
   * @param watch of debug mode; null without
   */
  ArenaBlocks(BuddyBlocks blocks, @Nullable ArenaWatch watch, long base, long capacity) {
    this.blocks = blocks;
    this.watch = watch;
    this.base = base;
    this.capacity = capacity;
    this.unitShift = Long.numberOfTrailingZeros(capacity / blocks.units());
  }

  long allocate(long bytes) {
    lockOpen();
    try {
      int order = bytes > capacity ? BuddyBlocks.MAX_ORDER + 1 : order(bytes);
      int first = blocks.find(order);
      if (first == BuddyBlocks.NONE) {
        book.refused();
        return LockedArena.NONE;
      }
      take(first, order, bytes);
      return base + offset(first);
    } finally {
      lock.unlock();
    }
  }

  /** Of the smallest block that has so many bytes. */
  private int order(long bytes) {
    long all = watch == null ? bytes : bytes + ArenaWatch.MARK_BYTES;
    long units = (all - 1 >> unitShift) + 1;
    return Long.SIZE - Long.numberOfLeadingZeros(units - 1);
  }

  private void take(int first, int order, long bytes) {
    long blockBytes = 1L << order + unitShift;
    if (watch != null) {
      watch.checkFree(offset(first), blockBytes); // before anything is changed
      watch.mark(offset(first), bytes);
    }
    blocks.take(first, order, bytes);
    book.taken(bytes, blockBytes);
  }

  void free(long address) {
    lockOpen();
    try {
      int first = used(address);
      long bytes = blocks.size(first);
      long blockBytes = blockBytes(first);
      if (watch != null) {
        watch.checkUsed(offset(first), bytes);
        watch.wipe(offset(first), blockBytes);
      }
      blocks.give(first);
      book.given(bytes, blockBytes);
    } finally {
      lock.unlock();
    }
  }

  long size(long address) {
    lockOpen();
    try {
      return blocks.size(used(address));
    } finally {
      lock.unlock();
    }
  }

  /** The block in use that begins there. */
  private int used(long address) {
    long offset = address - base;
    if (offset < 0 || offset >= capacity) {
      throw new IllegalArgumentException(ArenaText.foreign("free", address, base, capacity));
    }
    int unit = (int) (offset >> unitShift);
    if (offset(unit) == offset && blocks.isUsed(unit)) {
      return unit;
    }
    int first = blocks.holder(unit);
    long start = base + offset(first);
    throw new IllegalArgumentException(
        blocks.isUsed(first)
            ? ArenaText.inner(address, start, blocks.size(first))
            : ArenaText.unused("free", address, start, blockBytes(first)));
  }

  /** In debug mode, looks at all blocks for damage. */
  void check() {
    lockOpen();
    try {
      if (watch != null) {
        check(watch);
      }
    } finally {
      lock.unlock();
    }
  }

  private void check(ArenaWatch by) {
    for (int first = 0; first < blocks.units(); first += 1 << blocks.order(first)) {
      if (blocks.isUsed(first)) {
        by.checkUsed(offset(first), blocks.size(first));
      } else {
        by.checkFree(offset(first), blockBytes(first));
      }
    }
  }

  /** In debug mode, refuses what is not within one block in use. */
  void checkAccess(long offset, long bytes) {
    if (watch == null) {
      return;
    }
    lockOpen();
    try {
      int first = blocks.holder((int) (offset >> unitShift));
      long start = base + offset(first);
      if (!blocks.isUsed(first)) {
        throw new IndexOutOfBoundsException(
            ArenaText.unused("access", base + offset, start, blockBytes(first)));
      }
      if (offset + bytes > offset(first) + blocks.size(first)) {
        throw new IndexOutOfBoundsException(
            ArenaText.outside(base + offset, bytes, start, blocks.size(first)));
      }
    } finally {
      lock.unlock();
    }
  }

  ArenaStats stats(boolean locked) {
    lockOpen();
    try {
      int largest = blocks.largestFree();
      long bytes = largest == BuddyBlocks.NONE ? 0 : 1L << largest + unitShift;
      return book.stats(capacity, bytes, locked);
    } finally {
      lock.unlock();
    }
  }

  /** When this returns, nobody is in here any more, and whoever comes gets an exception. */
  void close() {
    lock.lock();
    closed = true;
    lock.unlock();
  }

  private void lockOpen() {
    lock.lock();
    if (closed) {
      lock.unlock();
      throw new IllegalStateException(ArenaText.CLOSED);
    }
  }

  private long offset(int unit) {
    return (long) unit << unitShift;
  }

  private long blockBytes(int first) {
    return 1L << blocks.order(first) + unitShift;
  }
}
