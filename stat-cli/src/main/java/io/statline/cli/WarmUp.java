package io.statline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Uses what the quick commands use, so that the start script can keep those classes as they are in memory. They look at
 * a daemon of one figure of each sort, which this answers for.
 */
final class WarmUp {
  private static final String META = """
      {"errno":0,"args":{"resp":{"Top":{"name":"Top","top":"true","desc":"all","fields":{\
      "work":{"datum":"u64","user":{"_kind":"counter","_unit":"seconds","_scale":"1e-9"}},\
      "load":{"datum":"float","desc":"load"},"name":{"datum":"string"},\
      "lat":{"array":"u64","user":{"_kind":"histogram","_unit":"seconds","_buckets":"log2:1"}},\
      "parts":{"dict":{"key":"string","datum":{"struct":"Part"}}}}},\
      "Part":{"name":"Part","user":{"_om_label":"part"},"fields":{"size":{"datum":"i64"}}}}}}
      """;
  private static final String VALUE = """
      {"errno":0,"args":{"resp":{"work":1234567,"load":0.5,"name":"x","lat":[1,2,3],\
      "parts":{"a":{"size":1},"b":{"size":2}}},"at_ns":1700000000000000000,"up_ns":5000000000}}
      """;

  private WarmUp() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("statline");
    Path socket = folder.resolve("warm.sock");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      start(() -> answer(server));
      useCommands(socket.toString());
    } finally {
      Files.deleteIfExists(socket);
      Files.delete(folder);
    }
  }

  private static void useCommands(String socket) {
    String[][] lines = {
      {"--help"},
      {"ls", "--path", socket},
      {"describe", "--path", socket},
      {"get", "--path", socket},
      {"get", "--path", socket, "--json", "load"},
      {"check", "--path", socket, "load > 1"},
      {"doctor", socket},
      {"export", "--path", socket, "--once"},
      {"nonsense"}
    };
    for (String[] line : lines) {
      Statline.line().execute(line);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread = new Thread(() -> {
      try {
        work.run();
      } catch (IOException e) {
        System.err.println("warm-up: " + e); // the socket was closed; nobody reads this
      }
    });
    thread.setDaemon(true);
    thread.start();
  }

  private static void answer(ServerSocketChannel server) throws IOException {
    while (true) {
      SocketChannel reader = server.accept();
      start(() -> answer(reader));
    }
  }

  private static void answer(SocketChannel reader) throws IOException {
    try (reader) {
      BufferedReader requests =
          new BufferedReader(Channels.newReader(reader, StandardCharsets.UTF_8));
      OutputStream replies = Channels.newOutputStream(reader);
      for (String line = requests.readLine(); line != null; line = requests.readLine()) {
        String reply = line.contains("stats_meta") ? META : VALUE;
        replies.write(reply.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
