package io.statline.client;

import io.statline.protocol.StatAddress;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;

/** What a connection is made to: knows one kind of address, and what can be wrong with it. */
interface Endpoint {

  /**
   * A connected, non-blocking channel. On failure nothing stays open.
   *
   * @throws SocketException if that failed; {@link #problem} knows more
   */
  SocketChannel open() throws IOException;

  /** What is wrong and what to do about it; empty if it may pass, as a full backlog does. */
  Optional<String> problem(SocketException failure);

  static Endpoint of(StatAddress address) {
    Optional<Path> file = address.file();
    return file.isPresent()
        ? new FileEndpoint(file.get())
        : new AbstractEndpoint(address.abstractName().orElseThrow());
  }
}
