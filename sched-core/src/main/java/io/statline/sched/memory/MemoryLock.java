package io.statline.sched.memory;

import com.sun.jna.Native;

/** All memory of this process, locked: what there is and what will be. */
final class MemoryLock {
  static final String NAME = "lock";
  private static final String LIMIT = "memlock";

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
        ? Finding.fine(LIMIT, "unlimited", "unlimited")
        : stays(rights, Errnos.text(Native.getLastError()));
    if (MemoryCalls.mlockall(MemoryCalls.MCL_CURRENT | MemoryCalls.MCL_FUTURE) != 0) {
      String failure = Errnos.text(Native.getLastError());
      MemoryCalls.setrlimit(MemoryCalls.RLIMIT_MEMLOCK, before);
      throw new MemoryLockException(rights.explain(failure));
    }
    return new MemoryLock(before, limit);
  }

  /** Without the capability the limit holds for all that is mapped from now on. */
  static Finding stays(LockRights rights, String failure) {
    String wanted = "unlimited, or CAP_IPC_LOCK";
    String found = "stays " + Sizes.limit(rights.soft()) + ", as raising it failed: " + failure;
    return rights.capable()
        ? Finding.fine(LIMIT, wanted, found + "; CAP_IPC_LOCK stands above it")
        : Finding.missing(
            LIMIT,
            wanted,
            found,
            "memory beyond the limit is refused: threads do not start, allocations fail",
            "LimitMEMLOCK=infinity, --ulimit memlock=-1, or CAP_IPC_LOCK");
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
