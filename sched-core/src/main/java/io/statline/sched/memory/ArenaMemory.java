package io.statline.sched.memory;

import com.sun.jna.Pointer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes of a mapping, by their offsets, which the caller has checked. The mapping lasts as long as this object can be
 * reached; hence the fences: else the collector might find it unreachable while its last method still runs.
 */
final class ArenaMemory {
  private static final VarHandle LONG =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /** Of slices of 1 GiB: a buffer holds less than two. */
  static final int SLICE_SHIFT = 30;

  private final ArenaMapping mapping;
  private final ByteBuffer[] slices;
  private final int sliceShift;

  ArenaMemory(ArenaMapping mapping, int pageBytes, int sliceShift) {
    this.mapping = mapping;
    this.sliceShift = sliceShift;
    this.slices = slices(mapping, 1 << sliceShift);
    mapping.releaseAfter(this);
    for (long offset = 0; offset < mapping.bytes(); offset += pageBytes) {
      putByte(offset, (byte) 0); // the kernel does not say whether it populated all
    }
  }

  /** Each is some bytes longer than a slice, for values that begin in one and end in the next. */
  private static ByteBuffer[] slices(ArenaMapping mapping, int slice) {
    ByteBuffer[] slices = new ByteBuffer[(int) ((mapping.bytes() + slice - 1) / slice)];
    for (int i = 0; i < slices.length; i++) {
      long start = (long) i * slice;
      long length = Math.min(slice + Long.BYTES - 1L, mapping.bytes() - start);
      slices[i] = new Pointer(mapping.base() + start)
          .getByteBuffer(0, length)
          .order(ByteOrder.nativeOrder());
    }
    return slices;
  }

  private ByteBuffer slice(long offset) {
    return slices[(int) (offset >>> sliceShift)];
  }

  private int within(long offset) {
    return (int) offset & (1 << sliceShift) - 1;
  }

  long base() {
    return mapping.base();
  }

  byte getByte(long offset) {
    try {
      return slice(offset).get(within(offset));
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  void putByte(long offset, byte value) {
    try {
      slice(offset).put(within(offset), value);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  int getInt(long offset) {
    try {
      return slice(offset).getInt(within(offset));
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  void putInt(long offset, int value) {
    try {
      slice(offset).putInt(within(offset), value);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  long getLong(long offset) {
    try {
      return slice(offset).getLong(within(offset));
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  void putLong(long offset, long value) {
    try {
      slice(offset).putLong(within(offset), value);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  long getLongAcquire(long offset) {
    try {
      return (long) LONG.getAcquire(slice(offset), within(offset));
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  void putLongRelease(long offset, long value) {
    try {
      LONG.setRelease(slice(offset), within(offset), value);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  void fill(long offset, long bytes, byte value) {
    try {
      ArenaCalls.memset(mapping.base() + offset, value, bytes);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  void copy(long from, long to, long bytes) {
    try {
      ArenaCalls.memmove(mapping.base() + to, mapping.base() + from, bytes);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  void read(long offset, byte[] target, int index, int length) {
    try {
      for (int done = 0; done < length; ) {
        int part = Math.min(length - done, (1 << sliceShift) - within(offset + done));
        slice(offset + done).get(within(offset + done), target, index + done, part);
        done += part;
      }
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  void write(byte[] source, int index, int length, long offset) {
    try {
      for (int done = 0; done < length; ) {
        int part = Math.min(length - done, (1 << sliceShift) - within(offset + done));
        slice(offset + done).put(within(offset + done), source, index + done, part);
        done += part;
      }
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /** Gives the pages back; what is read from now on is zero, and nobody should. */
  void empty() {
    mapping.empty();
  }
}
