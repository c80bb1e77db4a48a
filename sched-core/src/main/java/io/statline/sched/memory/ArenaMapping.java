package io.statline.sched.memory;

import com.sun.jna.Native;
import java.lang.ref.Cleaner;

/** Memory from the kernel, all of it present, locked if wished. */
final class ArenaMapping {
  private static final Cleaner CLEANER = Cleaner.create();

  private final long base;
  private final long bytes;

  private ArenaMapping(long base, long bytes) {
    this.base = base;
    this.bytes = bytes;
  }

  /** Takes it, or nothing. */
  static ArenaMapping take(long bytes, boolean locked) throws MemoryLockException {
    long base = ArenaCalls.mmap(
        0,
        bytes,
        ArenaCalls.PROT_READ | ArenaCalls.PROT_WRITE,
        ArenaCalls.MAP_PRIVATE | ArenaCalls.MAP_ANONYMOUS | ArenaCalls.MAP_POPULATE,
        -1,
        0);
    if (base == ArenaCalls.MAP_FAILED) {
      throw refused("mmap", bytes);
    }
    if (locked && MemoryCalls.mlock(base, bytes) != 0) {
      MemoryLockException refused = refused("mlock", bytes);
      ArenaCalls.munmap(base, bytes);
      throw refused;
    }
    return new ArenaMapping(base, bytes);
  }

  private static MemoryLockException refused(String call, long bytes) {
    int errno = Native.getLastError();
    String what = "an arena of " + Sizes.limit(bytes);
    String failure = call + ": " + Errnos.text(errno);
    return new MemoryLockException(
        call.equals("mmap") && errno == Errnos.ENOMEM
            ? what + " cannot be had: " + failure + "; a smaller one, or more memory"
            : LockRights.ofThisProcess().explain(what, failure));
  }

  long base() {
    return base;
  }

  long bytes() {
    return bytes;
  }

  /**
   * Gives the pages back, but not yet the addresses: a thread that is on its way into the memory finds zeros, where it
   * would else end the JVM.
   */
  void empty() {
    check("munlock", ArenaCalls.munlock(base, bytes)); // locked pages are not given back
    check("madvise", ArenaCalls.madvise(base, bytes, ArenaCalls.MADV_DONTNEED));
  }

  /** Gives the addresses back once nobody can reach the user any more. */
  void releaseAfter(Object user) {
    long start = base;
    long length = bytes;
    CLEANER.register(user, () -> ArenaCalls.munmap(start, length));
  }

  private static void check(String call, int result) {
    if (result != 0) {
      throw new IllegalStateException(call + ": " + Errnos.text(Native.getLastError()));
    }
  }
}
