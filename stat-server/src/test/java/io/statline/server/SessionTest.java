package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sessions are opened late, kept, and closed exactly once, however they end. */
@Timeout(60)
class SessionTest {
  private static final Duration SOON = Duration.ofMillis(250);

  private final RequestSessions sessions = new RequestSessions();
  private final RequestGate gate = new RequestGate();

  @AfterEach
  void noSession_wasMistreated() {
    gate.open();
    assertThat(sessions.faults()).isZero();
    assertThat(sessions.closed()).isEqualTo(sessions.opened());
  }

  private RequestServer serve(UnaryOperator<StatServerBuilder> more) throws IOException {
    return RequestServer.start(s -> more.apply(s.addSession("s", RequestEchoMeta.TYPE, sessions)
        .addSession("t", RequestEchoMeta.TYPE, sessions)
        .add("other", RequestEchoMeta.TYPE, () -> new RequestEcho("fine"))));
  }

  private RequestServer serve() throws IOException {
    return serve(s -> s);
  }

  @Test
  void session_isOpenedAtItsFirstRequest() throws IOException {
    try (RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("other")).isEqualTo("fine");
      assertThat(sessions.opened()).isZero();
      assertThat(reader.text("s")).isEqualTo("1.1");
    }
  }

  @Test
  void session_ofAConnection_keepsItsState() throws IOException {
    try (RequestServer server = serve();
        ReaderSocket first = server.reader();
        ReaderSocket second = server.reader()) {
      assertThat(List.of(first.text("s"), second.text("s"), first.text("t"), first.text("s")))
          .containsExactly("1.1", "2.1", "3.1", "1.2");
    }
  }

  @Test
  void sessions_atEndOfInput_areClosed() throws Exception {
    try (RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      reader.text("s");
      reader.text("t");
      reader.halfClose();
      sessions.awaitClosed(2);
      assertThat(reader.line()).isNull();
    }
  }

  @Test
  void session_whenItsReaderLeavesWithoutReading_isClosed() throws Exception {
    try (RequestServer server = serve()) {
      try (ReaderSocket reader = server.reader()) {
        reader.text("s");
        reader.send(ReaderSocket.request("s")); // its reply meets a reset
      }
      sessions.awaitClosed(1);
    }
  }

  @Test
  void sessions_whenTheServerCloses_areClosedBeforeItReturns() throws Exception {
    try (RequestServer server = serve();
        ReaderSocket first = server.reader();
        ReaderSocket second = server.reader()) {
      first.text("s");
      second.text("s");
      server.server().close();
      assertThat(sessions.closed()).isEqualTo(2);
      assertThat(sessions.wasCloseInterrupted()).isFalse();
    }
  }

  @Test
  void session_whoseReadIsStuckAtTheEnd_isClosedAfterTheRead() throws Exception {
    sessions.stuckRead(gate);
    try (RequestServer server = serve(s -> s.supplierDeadline(SOON))) {
      try (ReaderSocket reader = server.reader()) {
        assertThat(reader.text("s")).isEqualTo("errno 110");
      }
      gate.awaitInterrupted();
      assertThat(sessions.closed()).isZero();
      gate.open();
      sessions.awaitClosed(1);
      assertThat(sessions.wasCloseInterrupted()).isFalse();
    }
  }

  @Test
  void session_whoseConcurrentReadIsStuckAtTheEnd_isClosedAfterTheRead() throws Exception {
    sessions.stuckRead(gate);
    try (RequestServer server = serve(s -> s.supplierDeadline(SOON).concurrent("s"))) {
      try (ReaderSocket reader = server.reader()) {
        assertThat(reader.text("s")).isEqualTo("errno 110");
        assertThat(reader.text("s")).isEqualTo("errno 110"); // its session is busy
      }
      gate.open();
      sessions.awaitClosed(1);
    }
  }

  @Test
  void session_afterALateRead_goesOn() throws Exception {
    sessions.stuckRead(gate);
    try (RequestServer server = serve(s -> s.supplierDeadline(SOON));
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("s")).isEqualTo("errno 110");
      gate.openAndAwaitEnd();
      assertThat(reader.textInTime("s")).startsWith("1.");
    }
  }

  @Test
  void session_whoseOpenIsLate_isTheOneThatIsUsed() throws Exception {
    sessions.stuckOpen(gate);
    try (RequestServer server = serve(s -> s.supplierDeadline(SOON));
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("s")).isEqualTo("errno 110");
      gate.openAndAwaitEnd();
      assertThat(reader.textInTime("s")).startsWith("1.");
    }
  }

  @Test
  void session_whoseOpenIsStuckAtTheEnd_isClosedWhenItOpened() throws Exception {
    sessions.stuckOpen(gate);
    try (RequestServer server = serve(s -> s.supplierDeadline(SOON))) {
      try (ReaderSocket reader = server.reader()) {
        assertThat(reader.text("s")).isEqualTo("errno 110");
      }
      gate.open();
      sessions.awaitClosed(1);
    }
  }

  @Test
  void session_thatFailedToOpen_isOpenedAtTheNextRequest() throws IOException {
    sessions.failingOpen(new IllegalStateException("not yet"));
    try (RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      assertThat(ReaderSocket.errorText(reader.ask("s"))).contains("'s'", "not yet");
      sessions.failingOpen(null);
      assertThat(reader.text("s")).isEqualTo("1.1");
    }
  }

  @Test
  void opener_thatReturnsNull_costsItsReaderAnError() throws IOException {
    try (RequestServer server =
            RequestServer.start(s -> s.addSession("n", RequestEchoMeta.TYPE, args -> null));
        ReaderSocket reader = server.reader()) {
      assertThat(ReaderSocket.errorText(reader.ask("n"))).contains("'n'", "null");
    }
  }

  @Test
  void session_whoseReadFails_staysOpen() throws IOException {
    sessions.failingRead(new IllegalStateException("not now"));
    try (RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("s")).isEqualTo("errno 22");
      sessions.failingRead(null);
      assertThat(reader.text("s")).isEqualTo("1.1");
    }
  }

  @Test
  void close_thatFails_isLoggedAndOthersAreClosed() throws Exception {
    IllegalStateException failure = new IllegalStateException("will not close");
    sessions.failingClose(failure);
    try (RequestLog log = RequestLog.ofServer(Level.WARNING);
        RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      reader.text("s");
      reader.text("t");
      server.server().close();
      assertThat(sessions.closed()).isEqualTo(2);
      assertThat(log.at(Level.WARNING))
          .hasSize(2)
          .allSatisfy(record -> assertThat(record.getThrown()).isSameAs(failure));
    }
  }

  @Test
  void close_thatLeavesItsThreadInterrupted_doesNotSpoilAPreparedConnection() throws Exception {
    StatSessionOpener<RequestEcho> rude = args -> new StatSession<>() {
      @Override
      public RequestEcho read(Map<String, String> all) {
        return new RequestEcho("served");
      }

      @Override
      public void close() {
        Thread.currentThread().interrupt();
      }
    };
    try (RequestServer server = RequestServer.start(s -> s.preparedConnections(1)
        .maxConnections(1)
        .addSession("rude", RequestEchoMeta.TYPE, rude))) {
      for (int i = 0; i < 3; i++) {
        assertThat(whenAdmitted(server)).isEqualTo("served");
      }
    }
  }

  /** Asks until the connection before has been given up. */
  private static String whenAdmitted(RequestServer server) throws IOException {
    String text = "errno 11";
    while (text.equals("errno 11")) {
      try (ReaderSocket reader = server.reader()) {
        text = admitted(reader);
      }
    }
    return text;
  }

  private static String admitted(ReaderSocket reader) throws IOException {
    try {
      return reader.text("rude");
    } catch (IOException e) {
      return "errno 11"; // refused, and gone before the request was sent
    }
  }

  @RepeatedTest(20)
  void server_closedAboutTheDeadlineOfReads_closesEachSessionOnce(RepetitionInfo repetition)
      throws IOException {
    sessions.slowRead(10);
    try (RequestServer server = serve(
        s -> s.concurrent("s").preparedConnections(2).supplierDeadline(Duration.ofMillis(10)))) {
      List<ReaderSocket> readers = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        readers.add(server.reader());
        readers.get(i).send((ReaderSocket.request("s") + "\n").repeat(9).strip());
      }
      for (int i = 0; i < repetition.getCurrentRepetition() % 9; i++) {
        assertThat(readers.get(0).text()).isNotEmpty(); // so that the moment differs
      }
      server.server().close();
      for (ReaderSocket reader : readers) {
        reader.close();
      }
    }
  }

  @Test
  void sessions_ofReadersThatLeaveAtAnyMoment_areClosedOnceEach() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (RequestServer server = serve(s -> s.concurrent("t").maxConnections(400))) {
      List<ReaderSocket> readers = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        readers.add(server.reader());
        readers
            .get(readers.size() - 1)
            .send(ReaderSocket.request(random.nextBoolean() ? "s" : "t"));
        if (random.nextInt(3) > 0) {
          readers.remove(random.nextInt(readers.size())).close();
        }
      }
      for (ReaderSocket reader : readers) {
        reader.close();
      }
    }
    assertThat(sessions.opened()).as("seed " + seed).isPositive();
  }
}
