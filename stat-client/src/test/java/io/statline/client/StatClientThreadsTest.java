package io.statline.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.statline.protocol.StatRequest;
import io.statline.protocol.StatResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several threads with one client: sharing, interrupting, closing. */
@Timeout(60)
class StatClientThreadsTest {
  private static final Duration NEVER = Duration.ofDays(1_000_000);
  private static final int REQUESTS = 500;

  @TempDir
  Path folder;

  private ScriptedServer server;
  private StatClient client;

  @BeforeEach
  void connect() throws Exception {
    server = ScriptedServer.at(folder.resolve("s"));
    client = StatClient.builder().path(server.path()).readTimeout(NEVER).connect();
  }

  @AfterEach
  void disconnect() {
    client.close();
    server.close();
  }

  /** Runs {@code json(target)} in a thread of its own; gives what it threw. */
  private FutureTask<Throwable> failureOf(String target) {
    return started(() -> {
      try {
        return new AssertionError("there was a reply: " + client.json(target));
      } catch (IOException e) {
        return e;
      }
    });
  }

  private static <T> FutureTask<T> started(Callable<T> body) {
    FutureTask<T> task = new FutureTask<>(body);
    Thread thread = new Thread(task, "reader");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  @Test
  void twoThreads_shareTheClient_eachGetsItsOwnReplies() throws Exception {
    server.answersEach(request -> request);
    FutureTask<Integer> a = started(() -> askManyTimes("a"));
    FutureTask<Integer> b = started(() -> askManyTimes("b"));
    assertThat(a.get()).isEqualTo(REQUESTS);
    assertThat(b.get()).isEqualTo(REQUESTS);
  }

  private int askManyTimes(String target) throws IOException {
    int own = 0;
    for (int i = 0; i < REQUESTS; i++) {
      JsonNode echo = client.json(target);
      own += echo.at("/args/target").textValue().equals(target) ? 1 : 0;
    }
    return own;
  }

  @Test
  void close_whileAnotherThreadWaits_wakesItWithTheReason() throws Exception {
    server.silent();
    FutureTask<Throwable> waiting = failureOf("cpu");
    server.takeRequest();
    client.close();
    assertThat(waiting.get())
        .isInstanceOf(IOException.class)
        .hasMessage(server.path() + ", target 'cpu': the client was closed");
  }

  @Test
  void close_whileAnotherWaitsForItsTurn_wakesThatToo() throws Exception {
    server.silent();
    FutureTask<Throwable> first = failureOf("a");
    server.takeRequest();
    FutureTask<Throwable> second = failureOf("b");
    client.close();
    assertThat(first.get()).hasMessageContaining("was closed");
    assertThat(second.get()).hasMessageContaining("was closed");
  }

  @Test
  void close_twice_isOnce() throws Exception {
    client.close();
    client.close();
    server.awaitEndOfConnection();
    assertThatThrownBy(client::json)
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll(server.path().toString(), "the client was closed");
  }

  @Test
  void interrupt_whileWaiting_throwsWithTheFlagSetAndEndsTheConnection() throws Exception {
    server.silent();
    CompletableFuture<Thread> reader = new CompletableFuture<>();
    FutureTask<Boolean> flag = started(() -> {
      reader.complete(Thread.currentThread());
      assertThatThrownBy(() -> client.json("cpu"))
          .isInstanceOf(InterruptedIOException.class)
          .isNotInstanceOf(SocketTimeoutException.class)
          .hasMessageContainingAll("target 'cpu'", "interrupted");
      return Thread.currentThread().isInterrupted();
    });
    server.takeRequest();
    reader.get(30, TimeUnit.SECONDS).interrupt();
    assertThat(flag.get()).isTrue();
    assertThatThrownBy(client::json).hasMessageContaining("ended earlier");
  }

  @Test
  void interrupt_beforeAnythingIsSent_leavesTheClientUsable() throws Exception {
    server.answers("1");
    Thread.currentThread().interrupt();
    assertThatThrownBy(client::json).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(client.json().intValue()).isEqualTo(1);
  }

  @Test
  void turnThatDoesNotCome_timesOutAndSendsNothing() throws Exception {
    SocketChannel channel = new FileEndpoint(server.path()).open();
    ClientConnection connection = ClientConnection.over(channel, "here", 1000);
    Exchange exchange = new Exchange("here", Duration.ofMillis(50), connection);
    exchange.turns.lock();
    FutureTask<StatResponse> waiting = started(() -> exchange.reply(StatRequest.meta()));
    assertThatThrownBy(waiting::get)
        .cause()
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessageContainingAll("here, metadata", "50 ms", "nothing was sent");
    assertThat(exchange.isUsable()).isTrue();
    exchange.close();
  }
}
