package io.statline.sched.ext;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The reading end of a BPF ring buffer. The kernel writes records of 8 bytes of header and a payload, each rounded up
 * to 8 bytes, and the position behind the last; this end writes the position behind the last one read. The data is mapped
 * twice in a row, so that a record which wraps around is in one piece. One thread reads.
 */
final class RingBufferReader {

  static final int HEADER_BYTES = 8;

  /** In a header: the record is still being written. */
  static final int BUSY = 1 << 31;

  /** In a header: the record is to be skipped. */
  static final int DISCARDED = 1 << 30;

  private static final VarHandle LONG =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final VarHandle INT =
      MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

  private final ByteBuffer consumer;
  private final ByteBuffer producer;
  private final ByteBuffer data;
  private final long mask;
  private long position;
  private long next;

  /**
   * A reader of mapped memory.
   *
   * @param consumer begins with this end's position; writable
   * @param producer begins with the kernel's position
   * @param data the data, twice
   */
  RingBufferReader(ByteBuffer consumer, ByteBuffer producer, ByteBuffer data) {
    this.consumer = consumer.order(ByteOrder.nativeOrder());
    this.producer = producer.order(ByteOrder.nativeOrder());
    this.data = data.order(ByteOrder.nativeOrder());
    mask = data.capacity() / 2 - 1L;
    position = (long) LONG.getAcquire(consumer, 0);
    next = position;
  }

  /** Where the next payload begins in {@link #data}, or -1 if there is none yet. It stays valid until {@link #release}. */
  int peek() {
    long end = (long) LONG.getAcquire(producer, 0);
    while (position != end) {
      int at = (int) (position & mask);
      int header = (int) INT.getAcquire(data, at);
      if ((header & BUSY) != 0) {
        return -1;
      }
      next = position + size(header & ~DISCARDED);
      if ((header & DISCARDED) == 0) {
        return at + HEADER_BYTES;
      }
      release();
    }
    return -1;
  }

  /** Gives the peeked record's room back to the kernel. */
  void release() {
    position = next;
    LONG.setRelease(consumer, 0, position);
  }

  ByteBuffer data() {
    return data;
  }

  /** How much room a payload takes. */
  static int size(int payload) {
    return (payload + HEADER_BYTES + 7) & -8;
  }
}
