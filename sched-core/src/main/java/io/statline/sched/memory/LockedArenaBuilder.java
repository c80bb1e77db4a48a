package io.statline.sched.memory;

/**
 * How an arena is to be.
 *
 * @since 0.1.0
 */
public final class LockedArenaBuilder {
  private static final int DEFAULT_MINIMUM_BLOCK = 64;
  private static final int LEAST_MINIMUM_BLOCK = 16;

  private final long capacity;
  private int minimumBlock = DEFAULT_MINIMUM_BLOCK;
  private boolean locked = true;
  private boolean debug;

  LockedArenaBuilder(long capacity) {
    this.capacity = capacity;
  }

  /**
   * The smallest block, in bytes: a power of two from 16; 64 by default. For each of the blocks of this size that the
   * arena could have it takes nine bytes of the heap, of which there may be 2^26 blocks.
   */
  public LockedArenaBuilder minimumBlock(int bytes) {
    minimumBlock = bytes;
    return this;
  }

  /** Whether to lock the memory, as is the default. Without, pages may be swapped out: for tests. */
  public LockedArenaBuilder locked(boolean on) {
    locked = on;
    return this;
  }

  /**
   * Whether to look for wrong uses at a price in time and memory: writes behind a block, into free memory, and accesses
   * that are not within one block in use. Off by default.
   */
  public LockedArenaBuilder debug(boolean on) {
    debug = on;
    return this;
  }

  /**
   * Takes all the memory.
   *
   * @throws MemoryLockException if there is none to be had or to be locked; the message says what allows it
   * @throws IllegalArgumentException if sizes are no powers of two, or out of their range
   */
  public LockedArena open() throws MemoryLockException {
    NativeAccess.load();
    int page = MemoryCalls.getpagesize();
    requirePower("capacity", capacity, page, Long.MAX_VALUE);
    requirePower("minimum block", minimumBlock, LEAST_MINIMUM_BLOCK, capacity);
    int order = Long.numberOfTrailingZeros(capacity / minimumBlock);
    if (order > BuddyBlocks.MAX_ORDER) {
      throw new IllegalArgumentException("arena of "
          + capacity
          + " bytes in blocks of "
          + minimumBlock
          + ": too many; a minimum block of "
          + (capacity >> BuddyBlocks.MAX_ORDER)
          + " bytes would do");
    }
    BuddyBlocks blocks = new BuddyBlocks(order); // heap first: nothing to undo if there is none
    ArenaMapping mapping = ArenaMapping.take(capacity, locked);
    ArenaMemory memory = new ArenaMemory(mapping, page, ArenaMemory.SLICE_SHIFT);
    ArenaWatch watch = debug ? new ArenaWatch(memory, capacity) : null;
    return new LockedArena(
        memory, new ArenaBlocks(blocks, watch, memory.base(), capacity), capacity, locked);
  }

  private static void requirePower(String name, long bytes, long least, long most) {
    if (bytes < least || bytes > most || Long.bitCount(bytes) != 1) {
      throw new IllegalArgumentException(name + " of " + bytes + " bytes: a power of two, at least "
          + least + (most == Long.MAX_VALUE ? "" : ", at most " + most));
    }
  }
}
