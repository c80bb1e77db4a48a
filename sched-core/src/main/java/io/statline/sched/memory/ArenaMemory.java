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
    byte value = slice(offset).get(within(offset));
    Reference.reachabilityFence(this);
    return value;
  }

  void putByte(long offset, byte value) {
    slice(offset).put(within(offset), value);
    Reference.reachabilityFence(this);
  }

  int getInt(long offset) {
    int value = slice(offset).getInt(within(offset));
    Reference.reachabilityFence(this);
    return value;
  }

  void putInt(long offset, int value) {
    slice(offset).putInt(within(offset), value);
    Reference.reachabilityFence(this);
  }

  long getLong(long offset) {
    long value = slice(offset).getLong(within(offset));
    Reference.reachabilityFence(this);
    return value;
  }

  void putLong(long offset, long value) {
    slice(offset).putLong(within(offset), value);
    Reference.reachabilityFence(this);
  }

  long getLongAcquire(long offset) {
    long value = (long) LONG.getAcquire(slice(offset), within(offset));
    Reference.reachabilityFence(this);
    return value;
  }

  void putLongRelease(long offset, long value) {
    LONG.setRelease(slice(offset), within(offset), value);
    Reference.reachabilityFence(this);
  }

  void fill(long offset, long bytes, byte value) {
    ArenaCalls.memset(mapping.base() + offset, value, bytes);
    Reference.reachabilityFence(this);
  }

  void copy(long from, long to, long bytes) {
    ArenaCalls.memmove(mapping.base() + to, mapping.base() + from, bytes);
    Reference.reachabilityFence(this);
  }

  void read(long offset, byte[] target, int index, int length) {
    for (int done = 0; done < length; ) {
      int part = Math.min(length - done, (1 << sliceShift) - within(offset + done));
      slice(offset + done).get(within(offset + done), target, index + done, part);
      done += part;
    }
    Reference.reachabilityFence(this);
  }

  void write(byte[] source, int index, int length, long offset) {
    for (int done = 0; done < length; ) {
      int part = Math.min(length - done, (1 << sliceShift) - within(offset + done));
      slice(offset + done).put(within(offset + done), source, index + done, part);
      done += part;
    }
    Reference.reachabilityFence(this);
  }

  /** Gives the pages back; what is read from now on is zero, and nobody should. */
  void empty() {
    mapping.empty();
  }
}
