package io.statline.sched.memory;

/** What is said of wrong uses of an arena. */
final class ArenaText {
  static final String CLOSED = "the arena is closed";

  private ArenaText() {}

  static String hex(long address) {
    return "0x" + Long.toHexString(address);
  }

  static String foreign(String what, long address, long base, long capacity) {
    return what
        + " at "
        + hex(address)
        + ": not within this arena, which has the "
        + capacity
        + " bytes from "
        + hex(base);
  }

  static String inner(long address, long start, long bytes) {
    return "free at "
        + hex(address)
        + ": inside the block of "
        + bytes
        + " bytes at "
        + hex(start)
        + ", whose first address is the one to free";
  }

  static String unused(String what, long address, long start, long blockBytes) {
    return what
        + " at "
        + hex(address)
        + ": in the free block of "
        + blockBytes
        + " bytes at "
        + hex(start)
        + " (freed before, or never allocated)";
  }

  static String outside(long address, long length, long start, long bytes) {
    return "access of "
        + length
        + " bytes at "
        + hex(address)
        + ": not within the "
        + bytes
        + " bytes allocated at "
        + hex(start);
  }
}
