package io.statline.daemon;

import io.statline.protocol.StatAddress;
import io.statline.server.StatServer;
import io.statline.server.StatServerBuilder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A running server, and what prints its statistics.
 *
 * @param server the server
 * @param view what prints, if anything is to be printed
 */
record Served(StatServer server, @Nullable ViewThread view) implements AutoCloseable {

  static Served start(StatServerBuilder builder, @Nullable Viewing viewing) throws FaultException {
    StatServer server = FaultException.orFault(builder::start);
    ViewThread view = viewing == null ? null : viewing.start(address(server));
    return new Served(server, view);
  }

  /** Where the server really is, which its builder cannot know if systemd passed the socket. */
  private static StatAddress address(StatServer server) {
    String where = server.address();
    return where.startsWith("@")
        ? StatAddress.ofAbstractName(where.substring(1))
        : StatAddress.ofPath(Path.of(where));
  }

  /** Ends both. Does nothing the second time. */
  @Override
  public void close() {
    if (view != null) {
      view.close();
    }
    server.close();
  }
}
