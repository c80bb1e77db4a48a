package io.statline.sched.memory;

import java.util.List;

/**
 * What this process may lock.
 *
 * @param uid who it is
 * @param capable whether it has CAP_IPC_LOCK, which stands above any limit
 * @param soft the limit in effect, in bytes
 * @param hard what the limit can be raised to
 */
record LockRights(String uid, boolean capable, long soft, long hard) {
  private static final int CAP_IPC_LOCK = 14;

  private static final List<String> WAYS = List.of(
      "systemd: AmbientCapabilities=CAP_IPC_LOCK and LimitMEMLOCK=infinity in the unit",
      "docker, podman: --cap-add IPC_LOCK --ulimit memlock=-1",
      "a script of root's: setpriv --reuid USER --inh-caps +ipc_lock --ambient-caps +ipc_lock java ...",
      "or run it as root",
      "but no setcap on the java binary: it then does not find its own libraries, and the C library ignores"
          + " LD_LIBRARY_PATH and the settings of malloc");

  static LockRights ofThisProcess() {
    long[] limits = new long[2];
    MemoryCalls.getrlimit(MemoryCalls.RLIMIT_MEMLOCK, limits);
    long capabilities = Long.parseUnsignedLong(KernelFiles.status("CapEff").get(0), 16);
    return new LockRights(
        KernelFiles.status("Uid").get(1),
        (capabilities >> CAP_IPC_LOCK & 1) != 0,
        limits[0],
        limits[1]);
  }

  /** What is to be expected before memory is locked. */
  Finding finding() {
    String wanted = "all memory locked";
    return capable || hard == MemoryCalls.RLIM_INFINITY
        ? Finding.fine(MemoryLock.NAME, wanted, "not locked yet, but allowed")
        : Finding.missing(
            MemoryLock.NAME,
            wanted,
            "not allowed (" + lack() + ")",
            "any page may be dropped or swapped out, and faults when it is needed",
            String.join("; ", WAYS));
  }

  /** Why a lock failed, and what to do. */
  String explain(String failure) {
    return explain("memory", "mlockall: " + failure);
  }

  /** Why something could not be had in memory, or locked there, and what to do. */
  String explain(String what, String failure) {
    String text = what + " cannot be locked: " + failure + ".\n";
    return capable
        ? text + "User " + uid + " has CAP_IPC_LOCK: there is too little memory."
        : text + "It is not allowed: " + lack() + ". Ways to allow it:\n  "
            + String.join("\n  ", WAYS);
  }

  private String lack() {
    return "user "
        + uid
        + " has no CAP_IPC_LOCK here, and may lock "
        + Sizes.limit(soft)
        + " (RLIMIT_MEMLOCK) without it";
  }
}
