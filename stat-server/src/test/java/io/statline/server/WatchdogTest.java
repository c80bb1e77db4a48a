package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The thread that watches deadlines sleeps when it may and wakes when it must. */
@Timeout(60)
class WatchdogTest {
  private static final Duration SOON = Duration.ofMillis(60);

  private final List<Thread> threads = new CopyOnWriteArrayList<>();

  private RequestServer serve(UnaryOperator<StatServerBuilder> more) throws IOException {
    return RequestServer.start(s -> more.apply(s.threadFactory(this::remembered)
        .add("fine", RequestEchoMeta.TYPE, () -> new RequestEcho("fine"))
        .add("never", RequestEchoMeta.TYPE, WatchdogTest::never)));
  }

  private Thread remembered(Runnable work) {
    Thread thread = ServerThreads.FACTORY.newThread(work);
    threads.add(thread);
    return thread;
  }

  /** Ends only when it is interrupted. */
  private static RequestEcho never() throws InterruptedException {
    new CountDownLatch(1).await();
    return new RequestEcho("never");
  }

  private Thread watchdog() {
    return threads.stream()
        .filter(thread -> thread.getName().equals("statline-watchdog"))
        .findFirst()
        .orElseThrow();
  }

  private void awaitAsleep() {
    Thread watchdog = watchdog();
    while (watchdog.getState() != Thread.State.WAITING) {
      assertThat(watchdog.isAlive()).isTrue();
      Thread.onSpinWait();
    }
  }

  @Test
  void watchdog_withoutRequests_sleepsForGood() throws IOException {
    try (RequestServer server = serve(s -> s.supplierDeadline(SOON));
        ReaderSocket reader = server.reader()) {
      awaitAsleep();
      assertThat(reader.textInTime("fine")).isEqualTo("fine");
      awaitAsleep();
    }
  }

  @Test
  void stuckSupplier_whileTheWatchdogSleeps_wakesIt() throws IOException {
    try (RequestServer server = serve(s -> s.supplierDeadline(SOON));
        ReaderSocket reader = server.reader()) {
      for (int i = 0; i < 20; i++) {
        awaitAsleep();
        assertThat(reader.text("never")).isEqualTo("errno 110");
      }
    }
  }

  @Test
  void stuckSuppliers_atAnyMomentOfFallingAsleep_areAllRelieved() throws IOException {
    try (RequestServer server =
        serve(s -> s.supplierDeadline(Duration.ofMillis(2)).concurrent("never"))) {
      List<ReaderSocket> readers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        readers.add(server.reader());
      }
      for (int round = 0; round < 200; round++) {
        for (ReaderSocket reader : readers.subList(0, 1 + round % 4)) {
          reader.send(ReaderSocket.request("never"));
        }
        for (ReaderSocket reader : readers.subList(0, 1 + round % 4)) {
          assertThat(reader.text()).isEqualTo("errno 110");
        }
      }
      for (ReaderSocket reader : readers) {
        reader.close();
      }
    }
  }

  @Test
  void watchdog_thatSomebodyInterrupts_goesOn() throws IOException {
    try (RequestServer server = serve(s -> s.supplierDeadline(SOON));
        ReaderSocket reader = server.reader()) {
      watchdog().interrupt();
      assertThat(reader.text("never")).isEqualTo("errno 110");
      watchdog().interrupt();
      awaitAsleep();
    }
  }

  @Test
  void readerThatIsIdlePastTheLimit_isCutOff() throws IOException {
    try (RequestServer server = serve(s -> s.idleTimeout(Duration.ofMillis(300)));
        ReaderSocket reader = server.reader()) {
      assertThat(reader.line()).isNull();
      awaitAsleep();
    }
  }

  @Test
  void readerThatTakesNoReply_isCutOffAndTheWatchdogSleeps() throws Exception {
    try (RequestServer server = serve(s -> s.writeDeadline(SOON));
        ReaderSocket reader = server.reader()) {
      Thread sender = new Thread(() -> sendUntilCutOff(reader));
      sender.start();
      sender.join();
      awaitAsleep();
    }
  }

  private static void sendUntilCutOff(ReaderSocket reader) {
    String lines = (ReaderSocket.request("fine") + "\n").repeat(1000).strip();
    try {
      while (true) {
        reader.send(lines);
      }
    } catch (IOException e) {
      // cut off
    }
  }

  @Test
  void sessionWhoseCloseHangs_afterAWriteDeadline_letsTheWatchdogSleep() throws Exception {
    RequestGate gate = new RequestGate();
    StatSessionOpener<RequestEcho> opener = args -> new StatSession<>() {
      @Override
      public RequestEcho read(Map<String, String> all) {
        return new RequestEcho("");
      }

      @Override
      public void close() {
        gate.pass();
      }
    };
    try (RequestServer server =
        serve(s -> s.writeDeadline(SOON).addSession("s", RequestEchoMeta.TYPE, opener))) {
      try (ReaderSocket reader = server.reader()) {
        reader.text("s");
      }
      gate.awaitEntered();
      awaitAsleep();
      gate.open();
    }
  }
}
