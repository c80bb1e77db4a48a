package io.statline.server;

import java.io.IOException;
import org.newsclub.net.unix.AFUNIXServerSocketChannel;
import org.newsclub.net.unix.AFUNIXSocketChannel;

/**
 * A socket that listens, and what must happen when it does no longer.
 *
 * @param channel the socket
 * @param removal removes its file, if it has one of its own
 */
record ListeningSocket(AFUNIXServerSocketChannel channel, Removal removal) {

  /** What remains to be done after the socket has been closed. */
  interface Removal {
    void run() throws IOException;
  }

  AFUNIXSocketChannel accept() throws IOException {
    return channel.accept();
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  /** Ends accepting; whoever waits for a connection is woken. */
  void close() throws IOException {
    try {
      removal.run();
    } finally {
      channel.close();
    }
  }
}
