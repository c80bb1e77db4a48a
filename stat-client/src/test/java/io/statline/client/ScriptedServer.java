package io.statline.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * A server that does with each request what it was told beforehand, whatever the request is. Told nothing, it closes
 * the connection.
 */
final class ScriptedServer implements AutoCloseable {
  private final Path path;
  private final ServerSocketChannel listening;
  private final Queue<Step> greetings = new ConcurrentLinkedQueue<>();
  private final Queue<Step> steps = new ConcurrentLinkedQueue<>();
  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
  private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch firstGreeted = new CountDownLatch(1);
  private final CountDownLatch firstEnd = new CountDownLatch(1);
  private volatile Step otherwise = (channel, request) -> channel.close();

  private ScriptedServer(Path path, ServerSocketChannel listening) {
    this.path = path;
    this.listening = listening;
  }

  static ScriptedServer at(Path path) throws IOException {
    ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    listening.bind(UnixDomainSocketAddress.of(path));
    return over(path, listening);
  }

  /** Accepts on a channel that listens already. */
  static ScriptedServer over(Path path, ServerSocketChannel listening) {
    ScriptedServer server = new ScriptedServer(path, listening);
    server.start(server::accept);
    return server;
  }

  static String reply(String value) {
    return "{\"errno\":0,\"args\":{\"resp\":" + value + "}}\n";
  }

  static String error(int errno, String text) {
    return "{\"errno\":" + errno + ",\"args\":{\"resp\":\"" + text + "\"}}\n";
  }

  Path path() {
    return path;
  }

  /** Answers the next request with a value. */
  ScriptedServer answers(String value) {
    return sends(reply(value));
  }

  /** Answers the next request with an error. */
  ScriptedServer fails(int errno, String text) {
    return sends(error(errno, text));
  }

  /** Answers the next request with just this. */
  ScriptedServer sends(String text) {
    steps.add((channel, request) -> write(channel, text));
    return this;
  }

  /** Never answers the next request. */
  ScriptedServer silent() {
    steps.add((channel, request) -> {});
    return this;
  }

  /** Answers the next request with this, and closes. */
  ScriptedServer sendsAndCloses(String text) {
    steps.add((channel, request) -> {
      write(channel, text);
      channel.close();
    });
    return this;
  }

  /** Sends this again and again after the next request, until the client has had enough. */
  ScriptedServer repeats(String text) {
    steps.add((channel, request) -> {
      while (true) {
        write(channel, text);
      }
    });
    return this;
  }

  /** Sends this to the next client without being asked. */
  ScriptedServer greets(String text) {
    greetings.add((channel, request) -> write(channel, text));
    return this;
  }

  /** Sends this to the next client without being asked, and closes without having read anything. */
  ScriptedServer refuses(int errno, String text) {
    greetings.add((channel, request) -> {
      write(channel, error(errno, text));
      channel.close();
    });
    return this;
  }

  /** Leaves what the next client sends where it is. */
  ScriptedServer readsNothingUntil(CountDownLatch open) {
    greetings.add((channel, request) -> {
      try {
        open.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    });
    return this;
  }

  /** Answers all further requests with what is made of them. */
  ScriptedServer answersEach(UnaryOperator<String> valueOfRequest) {
    otherwise = (channel, request) -> write(channel, reply(valueOfRequest.apply(request)));
    return this;
  }

  /** The next request's line, once it has come. */
  String takeRequest() throws InterruptedException {
    String request = requests.poll(30, TimeUnit.SECONDS);
    assertThat(request).as("a request").isNotNull();
    return request;
  }

  /** How many connections were accepted so far. */
  int connections() {
    return open.size();
  }

  /** Waits until the first client has been greeted. */
  void awaitGreeting() throws InterruptedException {
    assertThat(firstGreeted.await(30, TimeUnit.SECONDS))
        .as("the client was greeted")
        .isTrue();
  }

  /** Waits until a connection has ended. */
  void awaitEndOfConnection() throws InterruptedException {
    assertThat(firstEnd.await(30, TimeUnit.SECONDS))
        .as("the connection has ended")
        .isTrue();
  }

  private void start(Runnable role) {
    Thread thread = new Thread(role, "scripted-server");
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
      Step greeting = greetings.poll();
      if (greeting != null) {
        greeting.take(channel, "");
        firstGreeted.countDown();
      }
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        requests.add(line);
        Step step = steps.poll();
        (step == null ? otherwise : step).take(channel, line);
      }
    } catch (IOException closed) {
      // by either side
    } finally {
      firstEnd.countDown();
    }
  }

  private static void write(SocketChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Ends as a daemon does: nobody listens, no connection stays, the file is gone. */
  @Override
  public void close() {
    try {
      listening.close();
      for (SocketChannel channel : open) {
        channel.close();
      }
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Step {
    void take(SocketChannel channel, String request) throws IOException;
  }
}
