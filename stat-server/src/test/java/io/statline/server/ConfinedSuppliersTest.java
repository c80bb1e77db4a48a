package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Suppliers on an executor of the daemon's, whatever that does. */
@Timeout(60)
class ConfinedSuppliersTest {
  private static final Duration SOON = Duration.ofMillis(250);

  private final ExecutorService single = Executors.newSingleThreadExecutor();
  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  private final AtomicReference<Executor> executor = new AtomicReference<>(single);
  private final AtomicInteger calls = new AtomicInteger();
  private final RequestGate gate = new RequestGate();

  @AfterEach
  void endExecutors() {
    gate.open();
    single.shutdownNow();
    pool.shutdownNow();
  }

  /** Serves on whatever executor is set at the moment of a call. */
  private RequestServer serve() throws IOException {
    return RequestServer.start(this::targets);
  }

  private RequestServer serveSoon() throws IOException {
    return RequestServer.start(s -> targets(s).supplierDeadline(SOON));
  }

  private StatServerBuilder targets(StatServerBuilder serving) {
    return serving
        .suppliersOn(task -> executor.get().execute(task))
        .supplierDeadline(Duration.ofMinutes(1))
        .add("count", RequestEchoMeta.TYPE, () -> new RequestEcho("" + calls.incrementAndGet()))
        .add("stuck", RequestEchoMeta.TYPE, () -> gate.echo("late"));
  }

  @Test
  void supplierOpenReadAndClose_allRunOnTheExecutor() throws Exception {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    CountDownLatch closed = new CountDownLatch(1);
    try (RequestServer server = RequestServer.start(s -> s.suppliersOn(single)
            .add("plain", RequestEchoMeta.TYPE, () -> {
              threads.add(Thread.currentThread());
              return new RequestEcho("");
            })
            .addSession("s", RequestEchoMeta.TYPE, args -> session(threads, closed)));
        ReaderSocket reader = server.reader()) {
      reader.text("plain");
      reader.text("s");
      reader.halfClose();
      closed.await();
    }
    assertThat(threads).containsExactly(single.submit(Thread::currentThread).get());
  }

  private static StatSession<RequestEcho> session(Set<Thread> threads, CountDownLatch closed) {
    threads.add(Thread.currentThread());
    return new StatSession<>() {
      @Override
      public RequestEcho read(Map<String, String> args) {
        threads.add(Thread.currentThread());
        return new RequestEcho("");
      }

      @Override
      public void close() {
        threads.add(Thread.currentThread());
        closed.countDown();
      }
    };
  }

  @Test
  void executor_thatRejects_costsAnErrorAndNoMore() throws IOException {
    try (RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      executor.set(task -> {
        throw new RejectedExecutionException("full");
      });
      assertThat(ReaderSocket.errorText(reader.ask("count"))).contains("executor");
      executor.set(single);
      assertThat(reader.text("count")).isEqualTo("1");
    }
  }

  @Test
  void executor_thatThrowsSomethingElse_costsAnErrorAndNoMore() throws IOException {
    try (RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      executor.set(task -> {
        throw new IllegalStateException("broken");
      });
      assertThat(ReaderSocket.errorText(reader.ask("count"))).contains("'count'", "broken");
      executor.set(single);
      assertThat(reader.text("count")).isEqualTo("1");
    }
  }

  @Test
  void executor_thatThrowsAfterItBegan_isWaitedFor() throws IOException {
    try (RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      executor.set(task -> {
        task.run();
        throw new IllegalStateException("broken");
      });
      assertThat(reader.text("count")).isEqualTo("1");
      assertThat(reader.text("count")).isEqualTo("2");
    }
  }

  @Test
  void executor_thatDropsACall_costsATimeoutAndNoMore() throws IOException {
    try (RequestServer server = serveSoon();
        ReaderSocket reader = server.reader()) {
      executor.set(task -> {});
      assertThat(reader.text("count")).isEqualTo("errno 110");
      executor.set(single);
      assertThat(reader.textInTime("count")).isNotEqualTo("errno 110");
    }
  }

  @Test
  void executor_thatDropsASessionsEnd_doesNotKeepItsTargetsTurn() throws Exception {
    RequestSessions sessions = new RequestSessions();
    CountDownLatch dropped = new CountDownLatch(1);
    try (RequestServer server = RequestServer.start(
        s -> targets(s).supplierDeadline(SOON).addSession("s", RequestEchoMeta.TYPE, sessions))) {
      try (ReaderSocket reader = server.reader()) {
        assertThat(reader.textInTime("s")).startsWith("1.");
        executor.set(task -> dropped.countDown());
      }
      dropped.await();
      executor.set(single);
      try (ReaderSocket reader = server.reader()) {
        assertThat(reader.textInTime("s")).startsWith("2.");
      }
    }
  }

  @Test
  void sessions_whenTheExecutorTakesNoMore_areClosedAllTheSame() throws Exception {
    RequestSessions sessions = new RequestSessions();
    try (RequestServer server =
            RequestServer.start(s -> targets(s).addSession("s", RequestEchoMeta.TYPE, sessions));
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("s")).isEqualTo("1.1");
      single.shutdown();
      reader.halfClose();
      sessions.awaitClosed(1);
    }
  }

  @Test
  void sessions_whenTheServerCloses_areClosedBeforeItReturns() throws Exception {
    RequestSessions sessions = new RequestSessions();
    try (RequestServer server =
            RequestServer.start(s -> targets(s).addSession("s", RequestEchoMeta.TYPE, sessions));
        ReaderSocket first = server.reader();
        ReaderSocket second = server.reader()) {
      first.text("s");
      second.text("s");
      server.server().close();
      assertThat(sessions.closed()).isEqualTo(2);
    }
  }

  @Test
  void callThatHasNotBegun_byTheDeadline_neverRuns() throws Exception {
    Queue<Runnable> kept = new ConcurrentLinkedQueue<>();
    try (RequestServer server = serveSoon();
        ReaderSocket reader = server.reader()) {
      executor.set(kept::add);
      assertThat(reader.text("count")).isEqualTo("errno 110");
      kept.forEach(Runnable::run);
      assertThat(calls).hasValue(0);
      executor.set(single);
      assertThat(reader.textInTime("count")).isNotEqualTo("errno 110");
    }
  }

  @Test
  void callThatHasBegun_atTheDeadline_isNotInterruptedAndItsResultIsDropped() throws Exception {
    try (RequestLog log = RequestLog.ofServer(Level.WARNING);
        RequestServer server = serveSoon();
        ReaderSocket reader = server.reader()) {
      executor.set(pool);
      assertThat(reader.text("stuck")).isEqualTo("errno 110");
      assertThat(log.messages(Level.WARNING).toString())
          .contains("'stuck'", gate.thread().getName(), "CountDownLatch.await");
      assertThat(reader.textInTime("count")).isNotEqualTo("errno 110");
      assertThat(reader.text("stuck")).isEqualTo("errno 110"); // its turn is not over
      gate.open();
      assertThat(reader.textInTime("stuck")).isEqualTo("late");
      assertThat(gate.wasInterrupted()).isFalse();
    }
  }

  @Test
  void targets_onAPool_stillTakeTurns() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    try (RequestServer server =
        RequestServer.start(s -> s.suppliersOn(pool).add("one", RequestEchoMeta.TYPE, () -> {
          int together = inside.incrementAndGet();
          Thread.yield();
          inside.decrementAndGet();
          return new RequestEcho("" + together);
        }))) {
      assertThat(pipelinedByFour(server)).hasSize(800).containsOnly("1");
    }
  }

  private static List<String> pipelinedByFour(RequestServer server) throws IOException {
    List<ReaderSocket> readers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      readers.add(server.reader());
      readers.get(i).send((ReaderSocket.request("one") + "\n").repeat(200).strip());
    }
    List<String> texts = new ArrayList<>();
    for (ReaderSocket reader : readers) {
      for (int i = 0; i < 200; i++) {
        texts.add(reader.text());
      }
      reader.close();
    }
    return texts;
  }

  @Test
  void sessionsRead_stuckOnTheExecutor_isFollowedByItsClose() throws Exception {
    RequestSessions sessions = new RequestSessions().stuckRead(gate);
    try (RequestServer server = RequestServer.start(
        s -> targets(s).supplierDeadline(SOON).addSession("s", RequestEchoMeta.TYPE, sessions))) {
      try (ReaderSocket reader = server.reader()) {
        assertThat(reader.text("s")).isEqualTo("errno 110");
      }
      gate.open();
      sessions.awaitClosed(1);
      assertThat(sessions.faults()).isZero();
    }
  }
}
