package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StatPumpTest {
  private final StatPump pump = new StatPump();
  private final RequestSessions sessions = new RequestSessions();
  private final AtomicInteger calls = new AtomicInteger();

  private RequestServer serve(Duration deadline) throws IOException {
    return RequestServer.start(s -> s.suppliersOn(pump)
        .supplierDeadline(deadline)
        .add("count", RequestEchoMeta.TYPE, () -> new RequestEcho("" + calls.incrementAndGet()))
        .addSession("s", RequestEchoMeta.TYPE, sessions));
  }

  private RequestServer serve() throws IOException {
    return serve(Duration.ofMinutes(1));
  }

  /** What the target answers while the calling thread is the loop. */
  private String pumped(ReaderSocket reader, String target) throws IOException {
    reader.send(ReaderSocket.request(target));
    while (pump.run() == 0) {
      Thread.onSpinWait();
    }
    return reader.text();
  }

  @Test
  void run_withNothingToDo_returns() {
    assertThat(pump.run()).isZero();
  }

  @Test
  void run_whileTasksKeepComing_doesThoseThatWaited() {
    List<String> ran = new ArrayList<>();
    pump.execute(() -> {
      ran.add("first");
      pump.execute(() -> ran.add("third"));
    });
    pump.execute(() -> ran.add("second"));
    assertThat(pump.run()).isEqualTo(2);
    assertThat(ran).containsExactly("first", "second");
    assertThat(pump.run()).isEqualTo(1);
  }

  @Test
  void wakeUp_isCalledForEachTaskAfterItWaits() {
    List<Integer> ran = new ArrayList<>();
    StatPump[] waking = new StatPump[1];
    waking[0] = new StatPump(() -> ran.add(waking[0].run()));
    waking[0].execute(() -> {});
    waking[0].execute(() -> {});
    assertThat(ran).containsExactly(1, 1);
  }

  @Test
  void nullArguments_areRefused() {
    assertThatThrownBy(() -> pump.execute(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new StatPump(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void supplier_runsOnTheLoopsThread() throws IOException {
    List<Thread> threads = new ArrayList<>();
    try (RequestServer server =
            RequestServer.start(s -> s.suppliersOn(pump).add("who", RequestEchoMeta.TYPE, () -> {
              threads.add(Thread.currentThread());
              return new RequestEcho("me");
            }));
        ReaderSocket reader = server.reader()) {
      assertThat(pumped(reader, "who")).isEqualTo("me");
      assertThat(threads).containsExactly(Thread.currentThread());
    }
  }

  @Test
  void loop_thatNeverComesBy_costsItsReadersATimeoutAndLeavesNoTask() throws IOException {
    try (RequestServer server = serve(Duration.ofMillis(100));
        ReaderSocket reader = server.reader()) {
      for (int i = 0; i < 3; i++) {
        assertThat(reader.text("count")).isEqualTo("errno 110");
      }
      assertThat(pump.run()).isZero();
      assertThat(calls).hasValue(0);
    }
  }

  @Test
  void wakeUp_thatFails_costsItsReaderAnErrorAndLeavesNoTask() throws IOException {
    StatPump broken = new StatPump(() -> {
      throw new IllegalStateException("no selector");
    });
    try (RequestServer server = RequestServer.start(
            s -> s.suppliersOn(broken).addSession("s", RequestEchoMeta.TYPE, sessions));
        ReaderSocket reader = server.reader()) {
      assertThat(ReaderSocket.errorText(reader.ask("s"))).contains("no selector");
      assertThat(ReaderSocket.errorText(reader.ask("s"))).contains("no selector");
      assertThat(broken.run()).isZero();
    }
  }

  @RepeatedTest(20)
  void server_closedByTheLoopItself_hasClosedItsSessions() throws IOException {
    try (RequestServer server = serve();
        ReaderSocket first = server.reader();
        ReaderSocket second = server.reader()) {
      assertThat(pumped(first, "s")).isEqualTo("1.1");
      assertThat(pumped(second, "s")).isEqualTo("2.1");
      server.server().close();
      assertThat(sessions.closed()).isEqualTo(2);
      assertThat(pump.run()).isZero();
    }
  }

  @Test
  void server_closedWhileReadersWaitForTheLoop_leavesNoTask() throws IOException {
    try (RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      assertThat(pumped(reader, "s")).isEqualTo("1.1");
      reader.send(ReaderSocket.request("count"));
      server.server().close();
      assertThat(pump.run()).isZero();
      assertThat(sessions.closed()).isEqualTo(1);
    }
  }

  @Test
  void server_closedAfterItsLoopEnded_closesItsSessions() throws Exception {
    try (RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      reader.send(ReaderSocket.request("s"));
      Thread loop = new Thread(this::runOnce);
      loop.start();
      loop.join();
      assertThat(reader.text()).isEqualTo("1.1");
      server.server().close();
      assertThat(sessions.closed()).isEqualTo(1);
    }
  }

  private void runOnce() {
    while (pump.run() == 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void daemon_ofOneThread_needsNoLocks() throws Exception {
    Daemon daemon = new Daemon();
    daemon.start();
    try (RequestServer server = RequestServer.start(
            s -> s.suppliersOn(daemon.pump).add("count", RequestEchoMeta.TYPE, daemon::stats));
        ReaderSocket reader = server.reader()) {
      for (int i = 1; i <= 100; i++) {
        assertThat(reader.text("count")).isEqualTo("" + i);
      }
    }
    daemon.end();
  }

  /** A daemon as they are: it sleeps until there is work, which may be a reader. */
  private static final class Daemon extends Thread {
    private final StatPump pump = new StatPump(() -> LockSupport.unpark(this));
    private final AtomicBoolean ended = new AtomicBoolean();
    private int asked; // by its own thread only

    @Override
    public void run() {
      while (!ended.get()) {
        if (pump.run() == 0) {
          LockSupport.park(this);
        }
      }
    }

    RequestEcho stats() {
      assertThat(Thread.currentThread()).isSameAs(this);
      return new RequestEcho("" + ++asked);
    }

    void end() throws InterruptedException {
      ended.set(true);
      LockSupport.unpark(this);
      join();
    }
  }
}
