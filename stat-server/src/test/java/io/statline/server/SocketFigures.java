package io.statline.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** A reader that asks a server for its own figures. */
record SocketFigures(RawReader reader) implements AutoCloseable {
  private static final String ASK = "{\"req\":\"stats\",\"args\":{\"target\":\"server\"}}";

  static SocketFigures of(StatServer server) throws IOException {
    return new SocketFigures(RawReader.served(server));
  }

  long get(String name) throws IOException {
    JsonNode reply = new ObjectMapper().readTree(reader.ask(ASK));
    return reply.path("args").path("resp").path(name).asLong(-1);
  }

  /** Asks until the figure is this. */
  void await(String name, long value) throws IOException {
    while (get(name) != value) {
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
