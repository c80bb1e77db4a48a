package io.statline.protocol;

import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Memory that grows as a reply is written into it, and is kept for the next one unless it grew large. */
final class ReplyBuffer extends OutputStream {
  /** A buffer larger than this is given back after the reply. */
  private static final int KEPT = 1 << 20;

  private final int initialCapacity;
  private ByteBuffer bytes;

  ReplyBuffer(int initialCapacity) {
    this.initialCapacity = initialCapacity;
    this.bytes = ByteBuffer.allocateDirect(initialCapacity);
  }

  @Override
  public void write(int b) {
    room(1).put((byte) b);
  }

  @Override
  public void write(byte[] source, int offset, int length) {
    room(length).put(source, offset, length);
  }

  private ByteBuffer room(int length) {
    if (bytes.remaining() < length) {
      int needed = Math.addExact(bytes.position(), length);
      int capacity = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(2L * bytes.capacity(), needed));
      bytes = ByteBuffer.allocateDirect(Math.max(capacity, needed)).put(bytes.flip());
    }
    return bytes;
  }

  void clear() {
    if (bytes.capacity() > Math.max(KEPT, initialCapacity)) {
      bytes = ByteBuffer.allocateDirect(initialCapacity);
    }
    bytes.clear();
  }

  /** What was written, ready to be read. */
  ByteBuffer toRead() {
    return bytes.duplicate().flip();
  }
}
