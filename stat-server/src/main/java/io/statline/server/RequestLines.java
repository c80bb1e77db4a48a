package io.statline.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts what a connection sends into request lines. Reads into memory outside the heap, which the channel fills without
 * a copy, and hands a line out as an array, which is what the parser takes.
 */
final class RequestLines {
  private static final int INITIAL = 4096;
  private static final int LINE_END = 2; // \r\n

  /** What {@link #next} found. */
  enum Found {
    LINE,
    TOO_LONG,
    END
  }

  private final int maxBytes;
  private ByteBuffer received; // from 0 to position
  private byte[] line = new byte[INITIAL];
  private int length;
  private int start; // of what is not handed out yet
  private int scanned;
  private boolean same;

  /** {@code whole}: takes all memory that a longest line needs now. */
  RequestLines(int maxBytes, boolean whole) {
    this.maxBytes = maxBytes;
    int most = maxBytes + LINE_END;
    received = ByteBuffer.allocateDirect(whole ? most : Math.min(INITIAL, most));
  }

  /** Makes it ready for another connection. */
  void clear() {
    received.clear();
    start = 0;
    scanned = 0;
    length = 0;
    same = false;
  }

  /** Waits for the next line, or what stands in its place. The last line may end with the input. */
  Found next(ReadableByteChannel channel) throws IOException {
    while (true) {
      int end = findEnd();
      if (end >= 0) {
        return take(end, end + 1);
      }
      if (received.position() - start >= maxBytes + LINE_END) {
        return Found.TOO_LONG;
      }
      makeRoom();
      if (channel.read(received) < 0) {
        int all = received.position();
        return all > start ? take(all, all) : Found.END;
      }
    }
  }

  private int findEnd() {
    for (int i = Math.max(scanned, start); i < received.position(); i++) {
      if (received.get(i) == '\n') {
        return i;
      }
    }
    scanned = received.position();
    return -1;
  }

  private Found take(int end, int next) {
    int taken = end - start;
    if (taken > 0 && received.get(end - 1) == '\r') {
      taken--;
    }
    if (taken > maxBytes) {
      return Found.TOO_LONG;
    }
    copy(taken);
    start = next;
    scanned = next;
    if (start == received.position()) {
      received.clear();
      start = 0;
      scanned = 0;
    }
    return Found.LINE;
  }

  private void copy(int taken) {
    same = taken == length && isSame(taken);
    if (same) {
      return;
    }
    if (taken > line.length) {
      line = new byte[Math.max(taken, Math.min(2 * line.length, maxBytes))];
    }
    received.get(start, line, 0, taken);
    length = taken;
  }

  private boolean isSame(int taken) {
    for (int i = 0; i < taken; i++) {
      if (received.get(start + i) != line[i]) {
        return false;
      }
    }
    return true;
  }

  private void makeRoom() {
    if (received.hasRemaining()) {
      return;
    }
    if (start > 0) {
      int kept = received.position() - start;
      received.position(start).limit(start + kept);
      received.compact();
      scanned -= start;
      start = 0;
    } else {
      int capacity = Math.min(2 * received.capacity(), maxBytes + LINE_END);
      received = ByteBuffer.allocateDirect(capacity).put(received.flip());
    }
  }

  /** The line found last, from 0 to {@link #length()}; valid until the next one. */
  byte[] line() {
    return line;
  }

  int length() {
    return length;
  }

  /** Whether the line found last is the same as the one before: readers poll. */
  boolean isSameAsBefore() {
    return same;
  }

  /** Whether the line found last can be a request: an object, as far as its first character tells. */
  boolean isJson() {
    for (int i = 0; i < length; i++) {
      if ((line[i] & 0xff) > ' ') {
        return line[i] == '{';
      }
    }
    return true; // nothing that another protocol begins with either
  }

  /** The line found last, each byte a character. */
  String text() {
    return new String(line, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** The line found last, for the log. */
  byte[] copyOfLine() {
    return Arrays.copyOf(line, length);
  }
}
