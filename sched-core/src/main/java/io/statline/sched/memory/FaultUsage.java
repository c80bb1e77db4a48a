package io.statline.sched.memory;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** {@code getrusage}, without garbage. One call at a time. */
final class FaultUsage {
  /** Of {@code struct rusage} on 64-bit Linux: two times of 16 bytes, then words; see getrusage(2). */
  private static final int BYTES = 144;

  private static final int MINOR = 64;
  private static final int MAJOR = 72;

  private final ByteBuffer usage = ByteBuffer.allocateDirect(BYTES).order(ByteOrder.nativeOrder());
  private final long address = Pointer.nativeValue(Native.getDirectBufferPointer(usage));

  synchronized void process(FaultCount into) {
    read(FaultCalls.RUSAGE_SELF, into);
  }

  synchronized void thread(FaultCount into) {
    read(FaultCalls.RUSAGE_THREAD, into);
  }

  private void read(int whose, FaultCount into) {
    if (FaultCalls.getrusage(whose, address) != 0) {
      throw new IllegalStateException("getrusage: " + Errnos.text(Native.getLastError()));
    }
    into.set(usage.getLong(MINOR), usage.getLong(MAJOR));
  }
}
