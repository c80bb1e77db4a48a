package io.statline.client;

import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.newsclub.net.unix.AFUNIXSocketChannel;
import org.newsclub.net.unix.ConnectionRefusedSocketException;

/** Abstract names by junixsocket. The only class that mentions it, so that it is missed only where it is needed. */
final class AbstractNames {

  private AbstractNames() {}

  static SocketChannel open(String name) throws IOException {
    AFUNIXSocketChannel channel = AFUNIXSocketChannel.open();
    try {
      channel.configureBlocking(false);
      if (!channel.connect(address(name))) {
        // UNIX sockets never connect in the background: junixsocket takes a full backlog for that
        throw new SocketException("Resource temporarily unavailable");
      }
      return channel;
    } catch (IOException | RuntimeException e) {
      Closing.quietly(channel);
      throw e;
    }
  }

  /** By bytes, as the method for names leaves open how they are encoded. */
  private static AFUNIXSocketAddress address(String name) throws SocketException {
    return AFUNIXSocketAddress.of(("\0" + name).getBytes(StandardCharsets.UTF_8));
  }

  static boolean isRefusal(SocketException failure) {
    return failure instanceof ConnectionRefusedSocketException;
  }
}
