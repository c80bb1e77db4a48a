package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A second protocol on the server's socket. */
@Timeout(60)
class SideProtocolTest {
  private final RequestGate gate = new RequestGate();

  @AfterEach
  void openGate() {
    gate.open();
  }

  private StatServerBuilder sided(StatServerBuilder builder) {
    return builder
        .sideProtocol(SideSpeech::begin)
        .supplierDeadline(Duration.ofSeconds(1))
        .add("stuck", RequestEchoMeta.TYPE, () -> gate.echo("late"))
        .add("interrupts", RequestEchoMeta.TYPE, SideProtocolTest::interruptItself)
        .add("calm", RequestEchoMeta.TYPE, SideProtocolTest::sayIfInterrupted)
        .addWithArgs("echo", RequestEchoMeta.TYPE, args -> new RequestEcho(args.get("say")));
  }

  private static RequestEcho interruptItself() {
    Thread.currentThread().interrupt();
    return new RequestEcho("mine");
  }

  private static RequestEcho sayIfInterrupted() {
    return new RequestEcho(Thread.currentThread().isInterrupted() ? "interrupted" : "calm");
  }

  private RequestServer start() throws IOException {
    return RequestServer.start(this::sided);
  }

  private static String said(ReaderSocket reader, String line) throws IOException {
    reader.send(line);
    return reader.line();
  }

  @Test
  void firstLine_ofTheSideProtocol_beginsAConversation() throws IOException {
    try (RequestServer server = start();
        ReaderSocket reader = server.reader()) {
      assertThat(said(reader, "HELLO"))
          .isEqualTo("at " + server.server().address() + " [EchoStats]");
      assertThat(said(reader, "SAY more")).isEqualTo("more");
    }
  }

  @Test
  void lines_inOneWrite_areAnsweredInOrder() throws IOException {
    try (RequestServer server = start();
        ReaderSocket reader = server.reader()) {
      reader.send("HELLO\r\nMORE\nMORE\nSAY a\nASK echo\nSAY b");
      assertThat(reader.line()).startsWith("at ");
      assertThat(reader.line()).isEqualTo("a");
      assertThat(reader.line()).isEqualTo("heard 0:{\"text\":\"echo\"}");
      assertThat(reader.line()).isEqualTo("b");
    }
  }

  @Test
  void bytes_ofALine_reachItAsTheyAre() throws IOException {
    try (RequestServer server = start();
        ReaderSocket reader = server.reader()) {
      said(reader, "HELLO");
      assertThat(said(reader, "SAY \u00b5\u2581")).isEqualTo("\u00b5\u2581");
    }
  }

  @Test
  void requests_itAsks_areAnsweredAsAReaders() throws IOException {
    try (RequestServer server = start();
        ReaderSocket reader = server.reader()) {
      said(reader, "HELLO");
      assertThat(said(reader, "ASK echo nothing echo"))
          .startsWith("heard 0:{\"text\":\"echo\"} 22:unknown target 'nothing'")
          .endsWith(" 0:{\"text\":\"echo\"}");
    }
  }

  @Test
  void supplier_thatIsStuck_getsErrno110AndTheConversationGoesOn() throws Exception {
    try (RequestServer server = start();
        ReaderSocket reader = server.reader()) {
      said(reader, "HELLO");
      assertThat(said(reader, "ASK stuck nothing"))
          .startsWith("heard 110:target 'stuck' did not answer within 1000 ms")
          .contains(" 22:unknown target");
      gate.openAndAwaitEnd();
      assertThat(said(reader, "SAY still here")).isEqualTo("still here");
    }
  }

  @Test
  void supplier_thatLeavesItsThreadInterrupted_disturbsNoneAfterIt() throws IOException {
    try (RequestServer server = start();
        ReaderSocket reader = server.reader()) {
      said(reader, "HELLO");
      assertThat(said(reader, "ASK interrupts calm"))
          .isEqualTo("heard 0:{\"text\":\"mine\"} 0:{\"text\":\"calm\"}");
      assertThat(said(reader, "SAY still here")).isEqualTo("still here");
    }
  }

  @Test
  void lastBytes_arrive_beforeTheEnd() throws IOException {
    try (RequestServer server = start();
        ReaderSocket reader = server.reader()) {
      said(reader, "HELLO");
      reader.send("BYE\nSAY unheard\nSAY unheard");
      assertThat(reader.line()).isEqualTo("bye");
      assertThat(reader.line()).isNull();
    }
  }

  @Test
  void firstLine_ofNeither_isAWrongRequest() throws IOException {
    try (RequestServer server = start();
        ReaderSocket reader = server.reader()) {
      assertThat(reader.answer("GOODBYE").get("errno").asInt()).isEqualTo(22);
      assertThat(reader.answer("HELLO").get("errno").asInt()).isEqualTo(22);
      assertThat(reader.text("echo", "say", "x")).isEqualTo("x");
    }
  }

  @Test
  void firstLine_thatIsARequest_keepsTheProtocol() throws IOException {
    try (RequestServer server = start();
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("echo", "say", "x")).isEqualTo("x");
      assertThat(reader.answer("HELLO").get("errno").asInt()).isEqualTo(22);
    }
  }

  @Test
  void protocols_severalThatKnowALine_theFirstServes() throws IOException {
    StatSideProtocol silent = (line, address, schema) -> {
      return SideSpeech.begin("HELLO", "nowhere", schema).filter(any -> line.equals("HELLO you"));
    };
    try (RequestServer server = RequestServer.start(s -> sided(s.sideProtocol(silent)));
        ReaderSocket first = server.reader();
        ReaderSocket second = server.reader()) {
      assertThat(said(first, "HELLO you")).startsWith("at nowhere");
      assertThat(said(second, "HELLO")).startsWith("at /");
    }
  }

  @Test
  void server_withoutSideProtocol_answersErrno22() throws IOException {
    try (RequestServer server = RequestServer.start(s ->
            s.addWithArgs("echo", RequestEchoMeta.TYPE, args -> new RequestEcho(args.get("say"))));
        ReaderSocket reader = server.reader()) {
      assertThat(reader.answer("HELLO").get("errno").asInt()).isEqualTo(22);
      assertThat(reader.text("echo", "say", "x")).isEqualTo("x");
    }
  }

  @Test
  void conversation_thatThrows_costsItsOwnConnection() throws IOException {
    try (RawLog log = RawLog.open();
        RequestServer server = start();
        ReaderSocket other = server.reader();
        ReaderSocket reader = server.reader();
        ReaderSocket atOnce = server.reader()) {
      assertThat(said(other, "HELLO")).startsWith("at ");
      said(reader, "HELLO");
      assertThat(said(reader, "NONSENSE")).isNull();
      assertThat(said(atOnce, "FAIL")).isNull();
      assertThat(said(other, "SAY fine")).isEqualTo("fine");
      assertThat(log.messages()).singleElement().asString().contains("The side protocol failed");
    }
  }

  @Test
  void line_thatIsTooLong_endsTheConversationInItsOwnWords() throws IOException {
    try (RequestServer server = RequestServer.start(s -> sided(s).maxRequestBytes(100));
        ReaderSocket reader = server.reader()) {
      said(reader, "HELLO");
      assertThat(said(reader, "SAY " + "x".repeat(200))).isEqualTo("more than 100");
      assertThat(reader.line()).isNull();
    }
  }

  @Test
  void conversation_thatSaysNothing_isCutOffAndLogged() throws IOException {
    try (RawLog log = RawLog.open();
        RequestServer server = start();
        ReaderSocket reader = server.reader()) {
      said(reader, "HELLO");
      assertThat(said(reader, "NOTHING")).isNull();
      assertThat(log.messages()).singleElement().asString().contains("The side protocol failed");
    }
  }

  @Test
  void firstLine_thatIsTooLong_isAnsweredByTheServer() throws IOException {
    try (RequestServer server = RequestServer.start(s -> sided(s).maxRequestBytes(100));
        ReaderSocket reader = server.reader()) {
      assertThat(said(reader, "HELLO " + "x".repeat(200))).contains("\"errno\":90");
      assertThat(reader.line()).isNull();
    }
  }

  @Test
  void reader_thatIsSilent_isCutOffAtTheIdleTimeout() throws IOException {
    try (RequestServer server =
            RequestServer.start(s -> sided(s).idleTimeout(Duration.ofMillis(200)));
        ReaderSocket reader = server.reader()) {
      said(reader, "HELLO");
      reader.send("MORE");
      assertThat(reader.line()).isNull();
    }
  }

  @Test
  void close_whileAConversationIsOpen_endsIt() throws IOException {
    try (RequestServer server = start();
        ReaderSocket reader = server.reader()) {
      said(reader, "HELLO");
      server.server().close();
      assertThat(reader.line()).isNull();
    }
  }

  @Test
  void reader_thatIsSilentAfterALateReply_isCutOffAtTheIdleTimeout() throws IOException {
    try (RequestServer server = RequestServer.start(s ->
            sided(s).idleTimeout(Duration.ofMillis(200)).writeDeadline(Duration.ofMinutes(10)));
        ReaderSocket reader = server.reader()) {
      said(reader, "HELLO");
      reader.send("HUSH stuck");
      assertThat(reader.line()).isNull();
    }
  }

  @Test
  void firstLine_ofBytesBeyondAscii_isTheSideProtocols() throws IOException {
    StatSideProtocol micro = (line, address, schema) ->
        line.equals("\u00c2\u00b5") ? SideSpeech.begin("HELLO", "micro", schema) : Optional.empty();
    try (RequestServer server = RequestServer.start(s -> sided(s.sideProtocol(micro)));
        ReaderSocket reader = server.reader()) {
      reader.send("\u00b5");
      assertThat(reader.line()).isNull(); // it is asked, and does not know what the line means
    }
  }
}
