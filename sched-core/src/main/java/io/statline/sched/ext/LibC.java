package io.statline.sched.ext;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** What of the C library is called. Addresses are longs; what a running scheduler calls makes no garbage. */
final class LibC {

  static final int PROT_READ = 1;
  static final int PROT_WRITE = 2;
  static final int MAP_SHARED = 1;
  static final int EFD_CLOEXEC = 0x80000;
  static final int EFD_NONBLOCK = 0x800;
  static final short POLLIN = 1;

  static {
    Native.register(LibC.class, "c");
  }

  private LibC() {}

  static native long mmap(long address, long bytes, int protection, int flags, int fd, long offset);

  static native int munmap(long address, long bytes);

  static native int eventfd(int initial, int flags);

  static native long read(int fd, long buffer, long bytes);

  static native long write(int fd, long buffer, long bytes);

  static native int close(int fd);

  /** The long form of {@code poll}: an array of pollfd, its length, a timespec or 0, no signal mask. */
  static native int ppoll(long fds, long count, long timeout, long signals);

  static native int getpagesize();

  /** An error number as text, as in {@code Device or resource busy (errno 16)}. */
  static String error(int errno) {
    return strerror(errno) + " (errno " + errno + ")";
  }

  private static native String strerror(int errno);

  static native int vsnprintf(Pointer buffer, long bytes, Pointer format, Pointer arguments);
}
