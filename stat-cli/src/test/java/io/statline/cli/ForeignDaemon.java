package io.statline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A server that is not ours: it answers each line with what it was told to. An empty answer is none. */
final class ForeignDaemon implements AutoCloseable {
  private final ServerSocketChannel listening;
  private final UnaryOperator<String> answer;
  private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

  private ForeignDaemon(ServerSocketChannel listening, UnaryOperator<String> answer) {
    this.listening = listening;
    this.answer = answer;
  }

  static ForeignDaemon at(Path path, UnaryOperator<String> answer) throws IOException {
    ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    listening.bind(UnixDomainSocketAddress.of(path));
    ForeignDaemon daemon = new ForeignDaemon(listening, answer);
    daemon.start(daemon::accept);
    return daemon;
  }

  /** One that has this metadata and value. */
  static ForeignDaemon with(Path path, String metadata, String value) throws IOException {
    return at(path, line -> reply(line.contains("stats_meta") ? metadata : value));
  }

  /** A real scheduler's, whose values come one after the other, the last one again and again. */
  static ForeignDaemon playing(Path path, String scheduler) throws IOException {
    List<String> lines;
    try (var in = ForeignDaemon.class.getResourceAsStream("/recordings/" + scheduler + ".jsonl")) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    AtomicInteger next = new AtomicInteger();
    return at(
        path,
        line -> lines.get(
            line.contains("stats_meta") ? 0 : Math.min(next.incrementAndGet(), lines.size() - 1)));
  }

  static String reply(String value) {
    return "{\"errno\":0,\"args\":{\"resp\":" + value + "}}";
  }

  /** Leaves a socket behind on which nobody listens. */
  static void leave(Path path) throws IOException {
    try (ServerSocketChannel gone = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      gone.bind(UnixDomainSocketAddress.of(path));
    }
  }

  private void start(Runnable role) {
    Thread thread = new Thread(role, "foreign-daemon");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel channel = listening.accept();
        open.add(channel);
        start(() -> serve(channel));
      }
    } catch (IOException closed) {
      // the end of the test
    }
  }

  private void serve(SocketChannel channel) {
    try (channel;
        BufferedReader lines =
            new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String text = answer.apply(line);
        if (text.equals("close")) {
          return;
        } else if (!text.isEmpty()) {
          ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
        }
      }
    } catch (IOException closed) {
      // by either side
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (SocketChannel channel : open) {
      channel.close();
    }
  }
}
