package io.statline.sched.memory;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A small file that the guards of all processes share while they run: what a setting was before the first of them. Each
 * holds a shared lock on it, which the kernel takes away from a process that is killed.
 */
final class SharedNote implements Closeable {
  private static final int ATTEMPTS = 100;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
  private static final int LONGEST = 16;

  private final FileChannel channel;
  private final FileLock own;

  private SharedNote(FileChannel channel, FileLock own) {
    this.channel = channel;
    this.own = own;
  }

  /** Joins the others. One that is leaving just now is waited for, but not for ever. */
  static SharedNote open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(
        file,
        Set.of(CREATE, READ, WRITE, NOFOLLOW_LINKS),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    for (int i = 0; i < ATTEMPTS; i++) {
      FileLock own = lock(channel, true);
      if (own != null) {
        return new SharedNote(channel, own);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    channel.close();
    throw new IOException(file + " is locked by another process for too long");
  }

  private static @Nullable FileLock lock(FileChannel channel, boolean shared) throws IOException {
    return channel.tryLock(0, Long.MAX_VALUE, shared);
  }

  /** What it says; empty if nobody has written anything, or all was put back. */
  String read() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
    int length = channel.read(bytes, 0);
    return new String(bytes.array(), 0, Math.max(length, 0), StandardCharsets.UTF_8);
  }

  /** Over what is there, which is never gone in between: others read at the same time. */
  void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    channel.write(ByteBuffer.wrap(bytes), 0);
    channel.truncate(bytes.length);
  }

  /** Gives its part up, and says whether nobody else holds one: then it is alone until it closes. */
  boolean last() throws IOException {
    own.release();
    return lock(channel, false) != null;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
