package io.statline.sched.memory;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/** System calls that map memory, as the C library declares them for 64-bit Linux. */
final class ArenaCalls {
  static final int PROT_READ = 1;
  static final int PROT_WRITE = 2;
  static final int MAP_PRIVATE = 2;
  static final int MAP_ANONYMOUS = 0x20;
  static final int MAP_POPULATE = 0x8000;
  static final long MAP_FAILED = -1;
  static final int MADV_DONTNEED = 4;

  static {
    Native.register(ArenaCalls.class, NativeLibrary.getProcess());
  }

  private ArenaCalls() {}

  static native long mmap(
      long address, long length, int protection, int flags, int descriptor, long offset);

  static native int munmap(long address, long length);

  static native int munlock(long address, long length);

  static native int madvise(long address, long length, int advice);

  static native long memmove(long target, long source, long length);

  static native long memset(long target, int value, long length);
}
