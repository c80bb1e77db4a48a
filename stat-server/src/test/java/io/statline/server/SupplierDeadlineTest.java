package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a stuck supplier costs: its reader an error, and nobody else anything. */
@Timeout(60)
class SupplierDeadlineTest {
  private static final Duration SOON = Duration.ofSeconds(1); // room for slow machines

  private final RequestGate gate = new RequestGate();

  @AfterEach
  void openGate() {
    gate.open();
  }

  private StatServerBuilder stuck(StatServerBuilder serving) {
    return serving
        .supplierDeadline(SOON)
        .add("stuck", RequestEchoMeta.TYPE, () -> gate.echo("late"))
        .addWithArgs("echo", RequestEchoMeta.TYPE, args -> new RequestEcho(args.get("say")));
  }

  @Test
  void request_ofStuckSupplier_getsErrno110() throws IOException {
    try (RequestServer server = RequestServer.start(this::stuck);
        ReaderSocket reader = server.reader()) {
      var reply = reader.ask("stuck");
      assertThat(reply.get("errno").asInt()).isEqualTo(110);
      assertThat(ReaderSocket.errorText(reply)).contains("'stuck'").contains("1000 ms");
      gate.open();
    }
  }

  @Test
  void connection_afterTimeout_isUsable() throws IOException {
    try (RequestServer server = RequestServer.start(this::stuck);
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("stuck")).isEqualTo("errno 110");
      assertThat(reader.textInTime("echo", "say", "still here")).isEqualTo("still here");
      gate.open();
    }
  }

  @Test
  void otherTargets_whileOneIsStuck_answer() throws Exception {
    try (RequestServer server =
            RequestServer.start(s -> stuck(s).supplierDeadline(Duration.ofMinutes(1)));
        ReaderSocket first = server.reader();
        ReaderSocket second = server.reader()) {
      first.send(ReaderSocket.request("stuck"));
      gate.awaitEntered();
      assertThat(second.text("echo", "say", "meanwhile")).isEqualTo("meanwhile");
      gate.open();
      assertThat(first.text()).isEqualTo("late");
    }
  }

  @Test
  void lateResult_whenNothingElseIsAsked_isDropped() throws Exception {
    try (RequestServer server = RequestServer.start(this::stuck);
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("stuck")).isEqualTo("errno 110");
      gate.openAndAwaitEnd();
      assertThat(reader.textInTime("echo", "say", "next")).isEqualTo("next");
    }
  }

  @Test
  void lateResult_whileTheNextSupplierRuns_isNotItsReply() throws Exception {
    try (RequestServer server = RequestServer.start(s -> stuck(s)
            .supplierDeadline(Duration.ofSeconds(2))
            .add("slow", RequestEchoMeta.TYPE, this::afterTheLateOne));
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("stuck")).isEqualTo("errno 110");
      assertThat(reader.text("slow")).isEqualTo("slow");
      assertThat(reader.textInTime("echo", "say", "next")).isEqualTo("next");
    }
  }

  private RequestEcho afterTheLateOne() throws InterruptedException {
    gate.openAndAwaitEnd();
    return new RequestEcho("slow");
  }

  @Test
  void stuckThread_atDeadline_isInterrupted() throws Exception {
    try (RequestServer server = RequestServer.start(this::stuck);
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("stuck")).isEqualTo("errno 110");
      gate.awaitInterrupted();
      gate.open();
    }
  }

  @Test
  void supplier_thatEndsWhenInterrupted_answersAgain() throws IOException {
    AtomicReference<Thread> waiting = new AtomicReference<>();
    try (RequestServer server = RequestServer.start(s ->
            s.supplierDeadline(SOON).add("once", RequestEchoMeta.TYPE, () -> onceStuck(waiting)));
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("once")).isEqualTo("errno 110");
      assertThat(reader.textInTime("once")).isEqualTo("well");
    }
  }

  private RequestEcho onceStuck(AtomicReference<Thread> waiting) throws InterruptedException {
    if (waiting.compareAndSet(null, Thread.currentThread())) {
      Thread.currentThread().join(); // for ever
    }
    return new RequestEcho("well");
  }

  @Test
  void log_ofStuckSupplier_namesTargetThreadAndPlace() throws IOException {
    try (RequestLog log = RequestLog.ofServer(Level.WARNING);
        RequestServer server = RequestServer.start(this::stuck);
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("stuck")).isEqualTo("errno 110");
      assertThat(log.messages(Level.WARNING))
          .singleElement()
          .asString()
          .contains(
              "target 'stuck'", "within 1000 ms", gate.thread().getName(), "CountDownLatch.await");
      gate.open();
    }
  }

  @Test
  void waiters_forATurnThatDoesNotCome_allGetErrno110() throws Exception {
    try (RequestServer server = RequestServer.start(this::stuck)) {
      List<ReaderSocket> readers = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        readers.add(server.reader());
        readers.get(i).send(ReaderSocket.request("stuck"));
      }
      for (ReaderSocket reader : readers) {
        assertThat(reader.text()).isEqualTo("errno 110");
        reader.close();
      }
      assertThat(gate.inside()).isEqualTo(1);
      gate.open();
    }
  }

  @Test
  void target_afterItsStuckCallReturned_answersAgain() throws Exception {
    try (RequestServer server = RequestServer.start(this::stuck);
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("stuck")).isEqualTo("errno 110");
      assertThat(reader.text("stuck")).isEqualTo("errno 110");
      gate.openAndAwaitEnd();
      assertThat(reader.textInTime("stuck")).isEqualTo("late");
    }
  }

  @Test
  void pipelinedRequests_behindAStuckOne_areAnsweredInOrder() throws IOException {
    try (RequestServer server = RequestServer.start(this::stuck);
        ReaderSocket reader = server.reader()) {
      reader.send(ReaderSocket.request("echo", "say", "a") + "\n" + ReaderSocket.request("stuck")
          + "\n" + ReaderSocket.request("echo", "say", "b"));
      reader.halfClose();
      assertThat(List.of(reader.text(), reader.text(), reader.text()))
          .containsExactly("a", "errno 110", "b");
      assertThat(reader.line()).isNull();
      gate.open();
    }
  }

  @Test
  void readerThatGoes_whileItsSupplierIsStuck_leavesTheServerWhole() throws Exception {
    try (RequestServer server = RequestServer.start(this::stuck)) {
      try (ReaderSocket reader = server.reader()) {
        reader.send(ReaderSocket.request("stuck"));
        gate.awaitEntered();
      }
      gate.awaitInterrupted();
      gate.openAndAwaitEnd();
      try (ReaderSocket other = server.reader()) {
        assertThat(other.textInTime("stuck")).isEqualTo("late");
      }
    }
  }

  @Test
  void stuckThreads_ofAConcurrentTarget_areBounded() throws Exception {
    try (RequestLog log = RequestLog.ofServer(Level.WARNING);
        RequestServer server =
            RequestServer.start(s -> stuck(s).maxConnections(2).concurrent("stuck"));
        ReaderSocket reader = server.reader()) {
      for (int i = 0; i < 3; i++) {
        assertThat(reader.text("stuck")).isEqualTo("errno 110");
      }
      reader.send(ReaderSocket.request("stuck"));
      assertThat(reader.line()).isNull();
      assertThat(gate.inside()).isEqualTo(4);
      assertThat(log.messages(Level.WARNING).toString()).contains("no thread is left");
      gate.open();
    }
  }

  @Test
  void watchdog_whenItCanDoNoMore_sleeps() throws Exception {
    List<Thread> threads = new ArrayList<>();
    try (RequestServer server = RequestServer.start(s -> stuck(s)
            .maxConnections(1)
            .concurrent("stuck")
            .threadFactory(work -> remembered(work, threads)));
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("stuck")).isEqualTo("errno 110");
      reader.send(ReaderSocket.request("stuck"));
      assertThat(reader.line()).isNull();
      awaitAsleep(threads.get(0));
      gate.open();
    }
  }

  private static Thread remembered(Runnable work, List<Thread> threads) {
    Thread thread = ServerThreads.FACTORY.newThread(work);
    threads.add(thread);
    return thread;
  }

  private static void awaitAsleep(Thread watchdog) {
    assertThat(watchdog.getName()).isEqualTo("statline-watchdog");
    while (watchdog.getState() != Thread.State.WAITING && !Thread.interrupted()) {
      Thread.onSpinWait();
    }
    assertThat(watchdog.getState()).isEqualTo(Thread.State.WAITING);
  }
}
