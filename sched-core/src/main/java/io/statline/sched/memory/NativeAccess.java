package io.statline.sched.memory;

import com.sun.jna.Native;

/** Whether system calls can be made here. Apart from them, as a class that does not load can say nothing. */
final class NativeAccess {
  private static final String CANNOT = "memory cannot be locked: ";

  private NativeAccess() {}

  /** Loads what they need. */
  static void load() throws MemoryLockException {
    String system = System.getProperty("os.name", "");
    if (!system.equals("Linux")) {
      throw new MemoryLockException(
          CANNOT + "this system is " + system + ", and the guard is for Linux");
    }
    try {
      link();
    } catch (LinkageError e) {
      throw new MemoryLockException(explain(e), e);
    }
  }

  private static void link() throws MemoryLockException {
    if (Native.POINTER_SIZE != Long.BYTES) {
      throw new MemoryLockException(
          CANNOT + "this is a 32-bit JVM, and the guard needs a 64-bit one");
    }
    MemoryCalls.getpagesize();
  }

  private static String explain(LinkageError e) {
    return CANNOT
        + "JNA, which makes the system calls, does not load: "
        + e.getMessage()
        + "\nIt needs its own jar on the class path, the GNU C library (musl, as in Alpine, will not do; this is "
        + System.getProperty("os.arch")
        + "),\nand a folder to load a library from: if "
        + System.getProperty("java.io.tmpdir")
        + " cannot be written or is mounted noexec, name another with -Djna.tmpdir=FOLDER";
  }
}
