package io.statline.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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

/** How a monitor's run ends. */
@Timeout(60)
class StatMonitorEndTest {
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final StatQuery<String> TOP = client -> client.json().toString();

  @TempDir
  Path folder;

  private final MonitorEvents events = new MonitorEvents();
  private ScriptedServer server;
  private StatMonitor monitor;

  @BeforeEach
  void start() throws IOException {
    server = ScriptedServer.at(folder.resolve("s"));
    monitor = StatClient.builder().path(server.path()).readTimeout(AN_HOUR).monitor(AN_HOUR);
  }

  @AfterEach
  void stop() {
    monitor.close();
    server.close();
  }

  @Test
  void listenerThatThrows_endsTheRunAndTheConnection() throws Exception {
    server.answers("1");
    events.then = event -> {
      throw new IllegalArgumentException("enough");
    };
    assertThatThrownBy(() -> monitor.run(TOP, events)).hasMessage("enough");
    server.awaitEndOfConnection();
  }

  @Test
  void secondRunAtTheSameTime_isRefused() {
    server.answers("1");
    events.then = event -> monitor.run(TOP, events);
    assertThatIllegalStateException()
        .isThrownBy(() -> monitor.run(TOP, events))
        .withMessageContaining("runs already");
  }

  @Test
  void runAfterStop_asksNothing() {
    monitor.stop();
    monitor.run(TOP, events);
    assertThat(events.all).isEmpty();
    assertThat(server.connections()).isZero();
  }

  @Test
  void runInterruptedBefore_asksNothingAndKeepsTheFlag() {
    Thread.currentThread().interrupt();
    monitor.run(TOP, events);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(server.connections()).isZero();
  }

  /** A run in a thread of its own; gives whether it ended with its interrupt flag set. */
  private FutureTask<Boolean> running(CompletableFuture<Thread> runner) {
    Callable<Boolean> body = () -> {
      runner.complete(Thread.currentThread());
      monitor.run(TOP, events);
      return Thread.currentThread().isInterrupted();
    };
    FutureTask<Boolean> task = new FutureTask<>(body);
    Thread thread = new Thread(task, "monitor");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  @Test
  void stopFromAnotherThread_whileAsking_endsTheRunWithoutAnOutage() throws Exception {
    server.silent();
    FutureTask<Boolean> run = running(new CompletableFuture<>());
    server.takeRequest();
    monitor.stop();
    assertThat(run.get()).isFalse();
    assertThat(events.all).isEmpty();
  }

  @Test
  void interrupt_whileAsking_endsTheRunWithTheFlagSet() throws Exception {
    server.silent();
    CompletableFuture<Thread> runner = new CompletableFuture<>();
    FutureTask<Boolean> run = running(runner);
    server.takeRequest();
    runner.get(30, TimeUnit.SECONDS).interrupt();
    assertThat(run.get()).isTrue();
    assertThat(events.all).isEmpty();
  }

  private CompletableFuture<String> firstSample() {
    CompletableFuture<String> first = new CompletableFuture<>();
    events.then = first::complete;
    server.answers("1");
    return first;
  }

  @Test
  void closeFromAnotherThread_betweenBeats_endsTheRun() throws Exception {
    CompletableFuture<String> first = firstSample();
    FutureTask<Boolean> run = running(new CompletableFuture<>());
    first.get(30, TimeUnit.SECONDS);
    monitor.close();
    assertThat(run.get()).isFalse();
  }

  @Test
  void interrupt_betweenBeats_endsTheRunWithTheFlagSet() throws Exception {
    CompletableFuture<Thread> runner = new CompletableFuture<>();
    CompletableFuture<String> first = firstSample();
    FutureTask<Boolean> run = running(runner);
    first.get(30, TimeUnit.SECONDS);
    runner.get().interrupt();
    assertThat(run.get()).isTrue();
  }
}
