package io.statline.server;

import java.io.IOException;
import org.newsclub.net.unix.AFUNIXSocketChannel;

/** A socket that listens. It is stopped first, which ends whoever accepts, and closed once nobody does any more. */
interface ListeningSocket {

  /** Waits for the next reader; throws once it is stopped. */
  AFUNIXSocketChannel accept() throws IOException;

  /** Ends accepting, and wakes whoever waits for a reader. May be said again if that takes its time. */
  void stop() throws IOException;

  /** Stops it if it is not, and gives its descriptors back. */
  void close() throws IOException;
}
