package io.statline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.newsclub.net.unix.AFUNIXSocketChannel;

/** Who is at the other end of a socket. Needs native code: only for those of whom Linux's tables do not tell. */
final class PeerProcess {
  private PeerProcess() {}

  /** The process that began to listen there; empty if it cannot be told. */
  static OptionalInt of(Path socket) {
    try (AFUNIXSocketChannel channel = AFUNIXSocketChannel.open()) {
      channel.configureBlocking(false);
      if (!channel.connect(AFUNIXSocketAddress.of(socket))) {
        return OptionalInt.empty(); // no room: whoever waits, hangs
      }
      long pid = channel.getPeerCredentials().getPid();
      return pid > 0 && pid <= Integer.MAX_VALUE
          ? OptionalInt.of((int) pid)
          : OptionalInt.empty(); // one of another container
    } catch (IOException | LinkageError untold) {
      return OptionalInt.empty();
    }
  }
}
