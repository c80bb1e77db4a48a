package io.statline.server;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A descriptor kept for the moment when there is no other: to say so takes one. A logger's first message loads classes
 * and opens files, and a class whose initialization fails for lack of a descriptor is lost to the daemon for ever.
 */
final class SpareDescriptor implements Closeable {
  private static final Path NOTHING = Path.of("/dev/null");

  private @Nullable FileChannel held;

  /** Sets one aside, if there is one and none has been yet. */
  void keep() {
    if (held != null) {
      return;
    }
    try {
      held = FileChannel.open(NOTHING, StandardOpenOption.READ);
    } catch (IOException e) {
      held = null; // next time
    }
  }

  /** Gives it away. */
  @Override
  public void close() throws IOException {
    FileChannel given = held;
    held = null;
    if (given != null) {
      given.close();
    }
  }
}
