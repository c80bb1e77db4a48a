package io.statline.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.concurrent.TimeUnit;

/** Bytes of a terminal → characters. For one thread. */
final class WatchInput implements WatchKeys.Source {
  private static final int LONGEST_CHARACTER = 16;
  private static final int EXPIRED = -2;

  /** Where bytes come from. */
  interface Bytes {
    /** The next one; −1 if none came for a while. */
    int read() throws IOException;
  }

  private final Bytes bytes;
  private final CharsetDecoder decoder;
  private final ByteBuffer in = ByteBuffer.allocate(LONGEST_CHARACTER);
  private final CharBuffer out = CharBuffer.allocate(LONGEST_CHARACTER);

  WatchInput(Bytes bytes, Charset charset) {
    this.bytes = bytes;
    this.decoder = charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
    this.out.flip();
  }

  /** Never −1: a terminal that is gone is an exception. */
  @Override
  public int read(long millis) throws IOException {
    long start = System.nanoTime();
    while (!out.hasRemaining()) {
      int next = bytes.read();
      if (next >= 0) {
        decode((byte) next);
      } else if (millis > 0 && System.nanoTime() - start >= TimeUnit.MILLISECONDS.toNanos(millis)) {
        return EXPIRED;
      }
    }
    return out.get();
  }

  private void decode(byte next) {
    in.put(next).flip();
    out.clear();
    decoder.decode(in, out, false);
    out.flip();
    in.compact();
  }
}
