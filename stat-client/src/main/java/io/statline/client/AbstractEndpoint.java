package io.statline.client;

import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** An abstract name of Linux, which the JDK's own channels know nothing of. */
final class AbstractEndpoint implements Endpoint {
  private final String name;

  AbstractEndpoint(String name) {
    this.name = name;
  }

  @Override
  public SocketChannel open() throws IOException {
    try {
      return AbstractNames.open(name);
    } catch (LinkageError e) {
      throw new IOException(
          "@" + name + ": abstract names need junixsocket, which cannot be loaded (" + e
              + "): add the dependency com.kohlschutter.junixsocket:junixsocket-core (type pom); on the"
              + " module path also --add-modules"
              + " org.newsclub.net.unix,com.kohlschutter.junixsocket.nativecommon",
          e);
    }
  }

  @Override
  public Optional<String> problem(SocketException failure) {
    return AbstractNames.isRefusal(failure)
        ? Optional.of("nobody listens under this abstract name: is the daemon running?")
        : Optional.empty();
  }
}
