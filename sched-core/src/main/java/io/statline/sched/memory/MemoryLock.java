package io.statline.sched.memory;

import com.sun.jna.Native;

/** All memory of this process, locked: what there is and what will be. */
final class MemoryLock {
  static final String NAME = "lock";

  private final long[] limits;
  private final Finding limit;

  private MemoryLock(long[] limits, Finding limit) {
    this.limits = limits;
    this.limit = limit;
  }

  /** Takes it, or changes nothing. */
  static MemoryLock take(LockRights rights) throws MemoryLockException {
    long[] before = {rights.soft(), rights.hard()};
    long[] wanted = {MemoryCalls.RLIM_INFINITY, MemoryCalls.RLIM_INFINITY};
    Finding limit = MemoryCalls.setrlimit(MemoryCalls.RLIMIT_MEMLOCK, wanted) == 0
        ? Finding.fine("memlock", "unlimited", "unlimited")
        : stays(rights, Native.getLastError());
    if (MemoryCalls.mlockall(MemoryCalls.MCL_CURRENT | MemoryCalls.MCL_FUTURE) != 0) {
      String failure = Errnos.text(Native.getLastError());
      MemoryCalls.setrlimit(MemoryCalls.RLIMIT_MEMLOCK, before);
      throw new MemoryLockException(rights.explain(failure));
    }
    return new MemoryLock(before, limit);
  }

  /** Whether memory can be locked shows when it is; the limit alone says nothing about a process with the capability. */
  private static Finding stays(LockRights rights, int errno) {
    return Finding.fine(
        "memlock",
        "unlimited",
        "stays " + Sizes.limit(rights.soft()) + ", as raising it failed: " + Errnos.text(errno)
            + "; CAP_IPC_LOCK stands above it");
  }

  /** About the limit, which child processes inherit. */
  Finding limit() {
    return limit;
  }

  Finding finding() {
    return Finding.fine(
        NAME,
        "all memory locked",
        "all memory locked, " + Sizes.mib(KernelFiles.residentBytes()) + " of it in use");
  }

  void release() {
    MemoryCalls.munlockall();
    MemoryCalls.setrlimit(MemoryCalls.RLIMIT_MEMLOCK, limits);
  }
}
