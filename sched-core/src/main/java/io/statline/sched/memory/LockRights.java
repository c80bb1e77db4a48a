package io.statline.sched.memory;

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

  private boolean enough() {
    return capable || hard == MemoryCalls.RLIM_INFINITY;
  }

  /** What is to be expected before memory is locked. */
  Finding finding() {
    String wanted = "all memory locked";
    return enough()
        ? Finding.fine(MemoryLock.NAME, wanted, "not locked yet, but allowed")
        : Finding.missing(
            MemoryLock.NAME,
            wanted,
            "not allowed: " + lack(),
            "any page of the process may be dropped or swapped out, and faults when it is needed",
            ways());
  }

  /** Why a lock failed, and what to do. */
  String explain(String failure) {
    return "memory cannot be locked: mlockall: "
        + failure
        + "\n"
        + (capable
            ? "This process (user " + uid + ") has CAP_IPC_LOCK: there is too little memory"
            : "This process has a lack: " + lack() + ".\nGive it the right: " + ways());
  }

  private String lack() {
    return "user "
        + uid
        + " has no CAP_IPC_LOCK here, and may lock "
        + Sizes.limit(soft)
        + " (RLIMIT_MEMLOCK) without it";
  }

  private static String ways() {
    return "AmbientCapabilities=CAP_IPC_LOCK and LimitMEMLOCK=infinity in a systemd unit;"
        + " --cap-add IPC_LOCK --ulimit memlock=-1 for docker or podman;"
        + " setpriv --inh-caps +ipc_lock --ambient-caps +ipc_lock in a script of root's; or run it as root."
        + " Not setcap on the java binary: the C library then ignores LD_LIBRARY_PATH and the settings of malloc";
  }
}
