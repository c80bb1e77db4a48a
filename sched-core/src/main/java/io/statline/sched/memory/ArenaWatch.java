package io.statline.sched.memory;

/**
 * The debug mode of an arena: a mark behind each block's bytes, which an overrun damages, and a pattern in free memory,
 * which a write after free damages.
 */
final class ArenaWatch {
  static final int MARK_BYTES = Long.BYTES;
  static final byte PATTERN = (byte) 0xDB;

  private static final long PATTERN_WORD = 0xDBDBDBDB_DBDBDBDBL;
  private static final long MARK = 0x5AFEC0DE_0DDBA115L;

  private final ArenaMemory memory;

  ArenaWatch(ArenaMemory memory, long capacity) {
    this.memory = memory;
    memory.fill(0, capacity, PATTERN);
  }

  /** A block has been taken. */
  void mark(long offset, long bytes) {
    memory.putLong(offset + bytes, mark(offset));
  }

  /** A block is free now. */
  void wipe(long offset, long blockBytes) {
    memory.fill(offset, blockBytes, PATTERN);
  }

  /**
   * Looks for damage to a used block.
   *
   * @throws IllegalStateException if something was written behind it
   */
  void checkUsed(long offset, long bytes) {
    if (memory.getLong(offset + bytes) != mark(offset)) {
      throw new IllegalStateException("overrun: something was written behind the "
          + bytes
          + " bytes allocated at "
          + ArenaText.hex(memory.base() + offset));
    }
  }

  /**
   * Looks for damage to a free block.
   *
   * @throws IllegalStateException if something was written there
   */
  void checkFree(long offset, long blockBytes) {
    for (long at = offset; at < offset + blockBytes; at += Long.BYTES) {
      if (memory.getLong(at) != PATTERN_WORD) {
        throw new IllegalStateException("write after free: something was written at "
            + ArenaText.hex(memory.base() + at)
            + " (8 bytes), in a free block of "
            + blockBytes
            + " bytes at "
            + ArenaText.hex(memory.base() + offset));
      }
    }
  }

  /** Differs from block to block: one copied with its mark does not pass for whole. */
  private static long mark(long offset) {
    return MARK ^ offset;
  }
}
