package io.statline.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A reader that knows nothing but bytes and lines, and nothing of the library under test. */
final class RawReader implements AutoCloseable {
  /** What {@link #line} gives at the end of input. */
  static final String END = "<end of input>";

  private final SocketChannel channel;
  private final ByteBuffer received = ByteBuffer.allocate(1 << 16).limit(0);

  private RawReader(SocketChannel channel) {
    this.channel = channel;
  }

  static RawReader connect(Path socket) throws IOException {
    return new RawReader(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
  }

  static RawReader connect(StatServer server) throws IOException {
    return connect(Path.of(server.address()));
  }

  /** Connects, and has been served once: its thread runs. */
  static RawReader served(StatServer server) throws IOException {
    RawReader reader = connect(server);
    reader.ask(SocketSample.ASK);
    return reader;
  }

  /** Tries until the server has room. */
  static RawReader admitted(StatServer server) throws IOException {
    while (true) {
      RawReader reader = connect(server);
      try {
        if (reader.ask(SocketSample.ASK).startsWith("{\"errno\":0")) {
          return reader;
        }
        reader.close();
      } catch (IOException e) {
        reader.close(); // refused before it could ask
      }
    }
  }

  void send(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  String ask(String line) throws IOException {
    send(line + "\n");
    return line();
  }

  /** The next line without its end; {@link #END} if the other side has closed, in order or not. */
  String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = next(); next != '\n'; next = next()) {
      if (next < 0) {
        return line.size() == 0 ? END : "<cut off after " + line.size() + " bytes>";
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private int next() {
    while (!received.hasRemaining()) {
      received.clear();
      try {
        if (channel.read(received) < 0) {
          received.flip();
          return -1;
        }
      } catch (IOException e) {
        received.flip();
        return -1; // reset: the same to a reader
      }
      received.flip();
    }
    return received.get();
  }

  /** Waits until something of a line has arrived, and takes one byte. */
  int firstByte() {
    return next();
  }

  void halfClose() throws IOException {
    channel.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
