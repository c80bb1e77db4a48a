package io.statline.sched.memory;

/** Error numbers of system calls, as text. */
final class Errnos {
  static final int EPERM = 1;
  static final int ESRCH = 3;
  static final int EAGAIN = 11;
  static final int ENOMEM = 12;

  private Errnos() {}

  /** As in {@code Operation not permitted (errno 1)}. */
  static String text(int errno) {
    return MemoryCalls.strerror(errno) + " (errno " + errno + ")";
  }
}
