package io.statline.sched.memory;

/** Sizes in bytes, as text. */
final class Sizes {
  private static final long KIB = 1024;
  private static final long MIB = KIB * KIB;

  private Sizes() {}

  /** As options of {@code java} have it: {@code 512m}. */
  static String option(long bytes) {
    if (bytes % MIB == 0) {
      return bytes / MIB + "m";
    }
    return bytes % KIB == 0 ? bytes / KIB + "k" : Long.toString(bytes);
  }

  /** In whole MiB, for people. */
  static String mib(long bytes) {
    return bytes / MIB + " MiB";
  }

  /** A limit as the kernel has it. */
  static String limit(long bytes) {
    return bytes == MemoryCalls.RLIM_INFINITY ? "unlimited" : bytes / KIB + " KiB";
  }

  static long ofMib(long mib) {
    return mib * MIB;
  }

  static long ofKib(long kib) {
    return kib * KIB;
  }
}
