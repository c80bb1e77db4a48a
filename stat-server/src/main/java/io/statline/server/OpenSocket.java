package io.statline.server;

import io.statline.protocol.StatAddress;
import java.io.IOException;
import java.util.Optional;
import org.newsclub.net.unix.AFUNIXServerSocketChannel;
import org.newsclub.net.unix.AFUNIXSocketAddress;

/**
 * A server's socket, listening.
 *
 * @param where what readers connect to, for people
 * @param socket the socket
 */
record OpenSocket(String where, ListeningSocket socket) {
  private static final int MIN_BACKLOG = 128;

  /** Opens the socket that was asked for. */
  static OpenSocket open(ServerPlan plan) throws IOException {
    int backlog = Math.max(MIN_BACKLOG, plan.limits().connections());
    if (plan.address().isInherited()) {
      PassedSocket socket = InheritedSocket.adopt(plan.address().descriptor());
      return new OpenSocket(socket.where(), socket);
    }
    StatAddress address = plan.address().address();
    Optional<String> abstractName = address.abstractName();
    if (abstractName.isPresent()) {
      return new OpenSocket(address.toString(), inAbstractNamespace(abstractName.get(), backlog));
    }
    address.createFolder();
    SocketFile file = new SocketFile(address.file().orElseThrow(), plan.access());
    return new OpenSocket(address.toString(), file.listen(backlog));
  }

  private static ListeningSocket inAbstractNamespace(String name, int backlog) throws IOException {
    AFUNIXServerSocketChannel channel = AFUNIXServerSocketChannel.open();
    boolean done = false;
    try {
      channel.configureBlocking(false); // if the name is taken it connects, which may wait for ever
      channel.bind(AFUNIXSocketAddress.inAbstractNamespace(name), backlog);
      channel.configureBlocking(true);
      ListeningSocket socket = new OwnSocket(channel, () -> {});
      done = true;
      return socket;
    } catch (IOException e) {
      throw new IOException(
          "The abstract socket @" + name + " cannot be had: " + e.getMessage()
              + "; choose another name",
          e);
    } finally {
      if (!done) {
        channel.close();
      }
    }
  }
}
