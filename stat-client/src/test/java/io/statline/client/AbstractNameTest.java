package io.statline.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statline.protocol.StatFormatException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.newsclub.net.unix.AFUNIXServerSocketChannel;
import org.newsclub.net.unix.AFUNIXSocketAddress;

/** The same client over junixsocket, whose channels and selectors have habits of their own. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class AbstractNameTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  private final String name = "statline-test-" + UUID.randomUUID();
  private AFUNIXServerSocketChannel listening;
  private ScriptedServer server;

  @BeforeEach
  void listen() throws IOException {
    listening = AFUNIXServerSocketChannel.open();
    listening.bind(AFUNIXSocketAddress.inAbstractNamespace(name), 1);
  }

  @AfterEach
  void close() throws IOException {
    if (server != null) {
      server.close();
    }
    listening.close();
  }

  private void serve() {
    server = ScriptedServer.over(Path.of("/nonexistent", name), listening);
  }

  private StatClientBuilder builder() {
    return StatClient.builder().abstractName(name);
  }

  @Test
  void server_isAskedAndAnswers() throws IOException {
    serve();
    server.answers("1").answers("\"" + "x".repeat(1 << 20) + "\"");
    try (StatClient client = builder().connect()) {
      assertThat(client.json().intValue()).isEqualTo(1);
      assertThat(client.json().textValue()).hasSize(1 << 20);
    }
  }

  @Test
  void silentServer_timesOutNamingTheAddress() throws IOException {
    serve();
    server.silent();
    try (StatClient client = builder().readTimeout(SHORT).connect()) {
      assertThatThrownBy(client::json)
          .isInstanceOf(SocketTimeoutException.class)
          .hasMessageContainingAll("@" + name, "50 ms");
    }
  }

  @Test
  void garbage_isFormatException() throws IOException {
    serve();
    server.sends("hello\n");
    try (StatClient client = builder().connect()) {
      assertThatThrownBy(client::json).isInstanceOf(StatFormatException.class);
    }
  }

  @Test
  void serverThatCloses_isReported() throws IOException {
    serve();
    server.answers("1").sendsAndCloses("");
    try (StatClient client = builder().connect()) {
      client.json();
      assertThatThrownBy(client::json)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("closed the connection");
    }
  }

  /** Several at a time, as junixsocket's selectors share one pipe to be woken by. */
  @RepeatedTest(10)
  void close_whileOtherThreadsWait_wakesThem() throws Exception {
    serve();
    List<StatClient> clients = new ArrayList<>();
    List<FutureTask<Object>> waiting = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      StatClient client = waitingClient();
      clients.add(client);
      waiting.add(started(client::json));
      server.takeRequest();
    }
    clients.forEach(StatClient::close);
    for (FutureTask<Object> task : waiting) {
      assertThatThrownBy(task::get).hasMessageContaining("the client was closed");
    }
  }

  @RepeatedTest(10)
  void interrupt_whileThreadsWait_throwsWithTheFlagSet() throws Exception {
    serve();
    List<Thread> readers = new ArrayList<>();
    List<FutureTask<Boolean>> waiting = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      waiting.add(started(() -> isInterruptedWhileReading(readers)));
      server.takeRequest();
    }
    readers.forEach(Thread::interrupt);
    for (FutureTask<Boolean> task : waiting) {
      assertThat(task.get()).isTrue();
    }
  }

  private boolean isInterruptedWhileReading(List<Thread> readers) throws IOException {
    readers.add(Thread.currentThread());
    try (StatClient client = waitingClient()) {
      assertThatThrownBy(client::json)
          .isInstanceOf(InterruptedIOException.class)
          .hasMessageContaining("interrupted");
    }
    return Thread.currentThread().isInterrupted();
  }

  private StatClient waitingClient() throws IOException {
    server.silent();
    return builder().readTimeout(Duration.ofHours(1)).connect();
  }

  private static <T> FutureTask<T> started(Callable<T> body) {
    FutureTask<T> task = new FutureTask<>(body);
    Thread thread = new Thread(task, "reader");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  @Test
  void nobodyListening_asksWhetherTheDaemonRuns() {
    assertThatThrownBy(() -> StatClient.builder().abstractName(name + "-not").connect())
        .isInstanceOf(ConnectException.class)
        .hasMessageContainingAll("@" + name + "-not", "nobody listens", "is the daemon running");
  }

  @Test
  void fullBacklog_timesOut() throws IOException {
    StatClientBuilder builder = builder().connectTimeout(SHORT);
    try (StatClient first = builder.connect();
        StatClient second = builder.connect()) {
      assertThatThrownBy(builder::connect)
          .isInstanceOf(SocketTimeoutException.class)
          .hasMessageContainingAll("@" + name, "50 ms", "backlog");
      assertThat(first).isNotSameAs(second);
    }
  }
}
