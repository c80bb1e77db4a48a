package io.statline.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.newsclub.net.unix.AFUNIXDatagramChannel;
import org.newsclub.net.unix.AFUNIXSocketAddress;

/**
 * Lets servers replace the stale socket at one path one at a time: who looked first might otherwise remove what another
 * has put there since. A name in Linux' abstract namespace says whose turn it is: unlike a file it ends with its process.
 */
final class ReplacementTurn {
  private static final int ATTEMPTS = 500;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

  private final AFUNIXSocketAddress name;

  ReplacementTurn(Path socket) throws IOException {
    Object folder = Files.readAttributes(
            socket.toAbsolutePath().getParent(), BasicFileAttributes.class)
        .fileKey();
    String place = folder + "/" + socket.getFileName();
    this.name = AFUNIXSocketAddress.inAbstractNamespace(
        "statline-" + UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)));
  }

  /** What is done in the turn. */
  interface Work {
    void run() throws IOException;
  }

  /** Waits for the turn, but not for ever: any user can take a name and keep it. */
  void run(Work work) throws IOException {
    boolean done = false;
    for (int i = 0; i < ATTEMPTS && !done; i++) {
      done = runIfMine(work);
    }
    if (!done) {
      work.run();
    }
  }

  /**
   * A channel whose bind has failed cannot be bound any more, so each attempt takes a new one. Of datagrams: to find out
   * whether a name is taken junixsocket connects, which with streams waits once the queue is full.
   */
  private boolean runIfMine(Work work) throws IOException {
    try (AFUNIXDatagramChannel turn = AFUNIXDatagramChannel.open()) {
      if (!isMine(turn)) {
        LockSupport.parkNanos(this, PAUSE);
        return false;
      }
      work.run();
      return true;
    }
  }

  private boolean isMine(AFUNIXDatagramChannel turn) {
    try {
      turn.bind(name);
      return true;
    } catch (IOException e) {
      return false; // another's
    }
  }
}
