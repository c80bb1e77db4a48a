package io.statline.sched.memory;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/** System calls about memory, as the C library declares them for 64-bit Linux. */
final class MemoryCalls {
  static final int MCL_CURRENT = 1;
  static final int MCL_FUTURE = 2;
  static final int RLIMIT_MEMLOCK = 8;
  static final long RLIM_INFINITY = -1L;
  static final long AT_SECURE = 23;

  static {
    // What the process has loaded, not "c": before glibc 2.34 the pthread functions were in a
    // library of their own.
    Native.register(MemoryCalls.class, NativeLibrary.getProcess());
  }

  private MemoryCalls() {}

  static native int mlockall(int flags);

  static native int munlockall();

  static native int mlock(long address, long length);

  /** Limits are the soft and the hard one. */
  static native int getrlimit(int resource, long[] limits);

  static native int setrlimit(int resource, long[] limits);

  static native int getpagesize();

  static native long getauxval(long type);

  static native String strerror(int errno);

  static native long pthread_self();

  /** The attributes' layout is the C library's own affair; it takes at most 64 bytes. */
  static native int pthread_getattr_np(long thread, long[] attributes);

  static native int pthread_attr_getstack(long[] attributes, long[] address, long[] size);

  static native int pthread_attr_destroy(long[] attributes);
}
