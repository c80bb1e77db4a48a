package io.statline.client;

import io.statline.protocol.StatAddress;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** What a builder has collected. */
record ClientSettings(
    StatAddress address, Duration connectTimeout, Duration readTimeout, int maxReplyBytes) {

  /** A connected client, which waits for room at the server by {@code pause}. */
  StatClient connect(Pause pause) throws IOException {
    SocketChannel channel = new Connector(address, connectTimeout, pause).connect();
    String name = address.toString();
    ClientConnection connection = ClientConnection.over(channel, name, maxReplyBytes);
    return new StatClient(new Exchange(name, readTimeout, connection));
  }
}
