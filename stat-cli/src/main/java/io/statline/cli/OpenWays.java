package io.statline.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has to be closed, the latest first. Not safe for several threads. */
final class OpenWays implements Closeable {
  private final Deque<Closeable> open = new ArrayDeque<>();

  void add(Closeable way) {
    open.push(way);
  }

  /** Closes all of them, and throws what the first failure was, with the others. */
  @Override
  public void close() throws IOException {
    @Nullable IOException failure = null;
    for (Closeable way : List.copyOf(open)) {
      try {
        way.close();
      } catch (IOException e) { // the others must be closed as well
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
