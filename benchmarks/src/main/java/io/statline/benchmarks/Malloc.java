package io.statline.benchmarks;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/** The C library's allocator. */
final class Malloc {

  static {
    Native.register(Malloc.class, NativeLibrary.getProcess());
  }

  private Malloc() {}

  static native long malloc(long bytes);

  static native void free(long address);
}
