package io.statline.sched.ext;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The writing end of a BPF user ring buffer: as a {@linkplain RingBufferReader ring buffer}, the other way round. One
 * thread writes.
 */
final class UserRingBufferWriter {

  private static final VarHandle LONG =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final ByteBuffer consumer;
  private final ByteBuffer producer;
  private final ByteBuffer data;
  private final int capacity;
  private long position;
  private long next;

  /**
   * A writer of mapped memory.
   *
   * @param consumer begins with the kernel's position
   * @param producer begins with this end's position; writable
   * @param data the data, twice; writable
   */
  UserRingBufferWriter(ByteBuffer consumer, ByteBuffer producer, ByteBuffer data) {
    this.consumer = consumer.order(ByteOrder.nativeOrder());
    this.producer = producer.order(ByteOrder.nativeOrder());
    this.data = data.order(ByteOrder.nativeOrder());
    capacity = data.capacity() / 2;
    position = (long) LONG.getAcquire(producer, 0);
    next = position;
  }

  /** Where a payload may be written into {@link #data}, or -1 if there is no room now. {@link #commit} sends it. */
  int reserve(int payload) {
    int size = RingBufferReader.size(payload);
    if (position + size - (long) LONG.getAcquire(consumer, 0) > capacity) {
      return -1;
    }
    int at = (int) (position & (capacity - 1));
    data.putInt(at, payload);
    data.putInt(at + Integer.BYTES, 0);
    next = position + size;
    return at + RingBufferReader.HEADER_BYTES;
  }

  /** Lets the kernel see what was written since {@link #reserve}. */
  void commit() {
    position = next;
    LONG.setRelease(producer, 0, position);
  }

  ByteBuffer data() {
    return data;
  }
}
