package io.statline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** Bytes to a socket, and what comes back, whatever it is. */
final class RawExchange {
  private static final int MOST_BYTES = 2048;

  private RawExchange() {}

  /** The first bytes of the answer as text: all that came before the end, the deadline, or a line break. */
  static String ask(Path socket, String request, Duration deadline) throws IOException {
    long end = System.nanoTime() + deadline.toNanos();
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        Selector selector = Selector.open()) {
      channel.configureBlocking(false); // else a full backlog would keep it for ever
      channel.connect(UnixDomainSocketAddress.of(socket));
      channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8)));
      channel.register(selector, SelectionKey.OP_READ);
      return read(channel, selector, end);
    }
  }

  private static String read(SocketChannel channel, Selector selector, long end)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ByteBuffer part = ByteBuffer.allocate(MOST_BYTES);
    int count = 0;
    long left = end - System.nanoTime();
    while (count >= 0 && left > 0 && bytes.size() < MOST_BYTES && !hasLine(bytes)) {
      selector.select(Math.max(1, Duration.ofNanos(left).toMillis()));
      selector.selectedKeys().clear();
      part.clear();
      count = channel.read(part);
      bytes.write(part.array(), 0, Math.max(count, 0));
      left = end - System.nanoTime();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static boolean hasLine(ByteArrayOutputStream bytes) {
    byte[] all = bytes.toByteArray();
    return all.length > 0 && all[all.length - 1] == '\n';
  }
}
