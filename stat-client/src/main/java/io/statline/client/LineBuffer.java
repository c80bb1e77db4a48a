package io.statline.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;

/** What has come from the server and was not taken yet: grows with a line, up to its limit, and not beyond. */
final class LineBuffer {
  /** Enough for most replies. */
  private static final int INITIAL = 8 << 10;

  /** A buffer larger than this is given back after the line. */
  private static final int KEPT = 1 << 20;

  /** The JDK copies through a direct buffer that is as large as what is asked for, and keeps that one per thread. */
  private static final int READ_AT_ONCE = 64 << 10;

  /** What a Java array can hold. */
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private final int maxLineBytes;
  private final int maxCapacity;
  private ByteBuffer bytes;
  private int lineEnd = -1;

  /**
   * An empty buffer.
   *
   * @param maxLineBytes the longest line, without its end
   */
  LineBuffer(int maxLineBytes) {
    this.maxLineBytes = maxLineBytes;
    this.maxCapacity = (int) Math.min(LARGEST, maxLineBytes + 1L);
    this.bytes = ByteBuffer.allocate(Math.min(INITIAL, maxCapacity));
  }

  int maxLineBytes() {
    return maxLineBytes;
  }

  /** How many bytes are there. */
  int size() {
    return bytes.position();
  }

  /** Whether a whole line is there. */
  boolean hasLine() {
    return lineEnd >= 0;
  }

  /** Whether the line can only be longer than its limit. */
  boolean isOverLong() {
    return !hasLine() && size() == maxCapacity;
  }

  /** Whether there is more than one line. */
  boolean hasMoreThanLine() {
    return hasLine() && size() > lineEnd + 1;
  }

  /**
   * Reads what there is, once. Not to be called while {@link #isOverLong}.
   *
   * @return as {@link ReadableByteChannel#read}
   */
  int readFrom(ReadableByteChannel channel) throws IOException {
    makeRoom();
    int from = bytes.position();
    bytes.limit(Math.min(bytes.capacity(), from + READ_AT_ONCE));
    int count;
    try {
      count = channel.read(bytes);
    } finally {
      bytes.limit(bytes.capacity());
    }
    if (!hasLine()) {
      lineEnd = indexOfNewline(from);
    }
    return count;
  }

  private void makeRoom() {
    if (bytes.hasRemaining()) {
      return;
    }
    int capacity = (int) Math.min(maxCapacity, 2L * bytes.capacity());
    bytes = ByteBuffer.allocate(capacity).put(bytes.flip());
  }

  private int indexOfNewline(int from) {
    byte[] array = bytes.array();
    for (int i = from; i < bytes.position(); i++) {
      if (array[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Takes the line that {@link #hasLine} promises, without its end, and forgets all else. */
  byte[] takeLine() {
    byte[] line = Arrays.copyOf(bytes.array(), lineEnd);
    lineEnd = -1;
    bytes = bytes.capacity() > KEPT
        ? ByteBuffer.allocate(Math.min(INITIAL, maxCapacity))
        : bytes.clear();
    return line;
  }
}
