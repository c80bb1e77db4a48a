package io.statline.sched.memory;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/** System calls that count page faults, as the C library declares them for 64-bit Linux. */
final class FaultCalls {
  static final int RUSAGE_SELF = 0;
  static final int RUSAGE_THREAD = 1;

  static {
    Native.register(FaultCalls.class, NativeLibrary.getProcess());
  }

  private FaultCalls() {}

  static native int getrusage(int who, long usage);

  /** Of {@code perf_event_open}, for which the C library has no name. */
  static native long syscall(
      long number, long attributes, long pid, long cpu, long group, long flags);

  static native long read(int descriptor, long buffer, long length);

  static native int close(int descriptor);
}
