package io.statline.cli;

import io.statline.protocol.StatFormatException;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The lines of a compressed file, one at a time. */
final class RecordingLines implements Closeable {
  private static final int BUFFER = 1 << 16;

  /** More than the longest reply that is read. */
  private static final int LONGEST = 80 << 20;

  private final GZIPInputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int end;
  private int number;
  private boolean truncated;

  /**
   * The lines of compressed text.
   *
   * @throws StatFormatException if it is none
   */
  RecordingLines(InputStream compressed) throws IOException {
    try {
      in = new GZIPInputStream(compressed, BUFFER);
    } catch (EOFException e) {
      throw new StatFormatException("it ends before it has begun", e);
    } catch (ZipException e) {
      throw new StatFormatException("it is not compressed by gzip", e);
    }
  }

  /** The next line without its end; empty after the last complete one. */
  Optional<byte[]> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    number++;
    while (next < end || fill()) {
      int stop = endOfLine();
      line.write(buffer, next, stop - next);
      next = stop + 1;
      if (stop < end) {
        return Optional.of(line.toByteArray());
      }
      if (line.size() > LONGEST) {
        throw new StatFormatException("the line is longer than " + LONGEST + " bytes");
      }
    }
    if (line.size() > 0 && !truncated) {
      throw new StatFormatException("the line has no end, though the file has");
    }
    return Optional.empty();
  }

  private int endOfLine() {
    int stop = next;
    while (stop < end && buffer[stop] != '\n') {
      stop++;
    }
    return stop;
  }

  /** Whether there is more. */
  private boolean fill() throws IOException {
    next = 0;
    try {
      end = truncated ? -1 : in.read(buffer);
    } catch (EOFException e) {
      end = -1;
      truncated = true;
    } catch (ZipException e) {
      throw new StatFormatException("the file is damaged here: " + e.getMessage(), e);
    }
    return end > 0;
  }

  /** The number of the line that was read last, from 1. */
  int number() {
    return number;
  }

  /** Whether the file has turned out to end in the middle. */
  boolean isTruncated() {
    return truncated;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
