package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server bounds. */
@Timeout(60)
class SocketLimitsTest {
  private static final int MOST = 1000;

  @RegisterExtension
  final SocketFolder folder = new SocketFolder();

  private StatServerBuilder server() {
    return SocketSample.server().path(folder.socket());
  }

  @Test
  void connections_onePastBound_getsErrno11AndClose() throws IOException {
    try (StatServer server = server().maxConnections(2).start();
        RawReader first = RawReader.served(server);
        RawReader second = RawReader.served(server);
        RawReader third = RawReader.connect(server)) {
      assertThat(third.line()).startsWith("{\"errno\":11").contains("2 at a time");
      assertThat(third.line()).isEqualTo(RawReader.END);
      assertThat(first.ask(SocketSample.ASK)).contains("\"errno\":0");
      assertThat(second.ask(SocketSample.ASK)).contains("\"errno\":0");
    }
  }

  @Test
  void connections_afterOneLeaves_haveRoom() throws IOException {
    try (StatServer server = server().maxConnections(1).start()) {
      for (int i = 0; i < 5; i++) {
        RawReader.admitted(server).close();
      }
      try (SocketFigures figures = new SocketFigures(RawReader.admitted(server))) {
        assertThat(figures.get("connections")).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void requestLine_longestAllowed_isAnswered(String end) throws IOException {
    try (StatServer server = server().maxRequestBytes(MOST).start();
        RawReader reader = RawReader.connect(server)) {
      reader.send(padded(MOST) + end + padded(MOST) + end);
      assertThat(reader.line()).contains("\"errno\":0");
      assertThat(reader.line()).contains("\"errno\":0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", ""})
  void requestLine_oneByteTooLong_getsErrno90AndClose(String end) throws IOException {
    try (StatServer server = server().maxRequestBytes(MOST).start();
        RawReader reader = RawReader.connect(server)) {
      reader.send(SocketSample.ASK + "\n" + padded(MOST + 1) + end);
      reader.halfClose();
      assertThat(reader.line()).contains("\"errno\":0");
      assertThat(reader.line()).startsWith("{\"errno\":90").contains("1000 bytes");
      assertThat(reader.line()).isEqualTo(RawReader.END);
    }
  }

  private static String padded(int length) {
    return " ".repeat(length - SocketSample.ASK.length()) + SocketSample.ASK;
  }

  @Test
  void requestLine_withoutEnd_isNotReadToTheEnd() throws IOException {
    try (StatServer server = server().start();
        RawReader reader = RawReader.connect(server)) {
      long taken = sendUntilRefused(reader, 256 << 20);
      assertThat(taken).isLessThan(4 << 20);
      assertThat(reader.line()).startsWith("{\"errno\":90");
      assertThat(reader.line()).isEqualTo(RawReader.END);
    }
  }

  /** How many bytes the other side and the buffers between took. */
  static long sendUntilRefused(RawReader reader, long most) {
    String chunk = "x".repeat(1 << 16);
    long taken = 0;
    try {
      while (taken < most) {
        reader.send(chunk);
        taken += chunk.length();
      }
    } catch (IOException e) {
      return taken; // the other side has closed
    }
    return taken;
  }

  @Test
  void requestLine_tooLongFromReaderThatStays_freesItsThread() throws IOException {
    try (StatServer server =
            server().maxRequestBytes(MOST).writeDeadline(Duration.ofSeconds(1)).start();
        SocketFigures figures = SocketFigures.of(server);
        RawReader stays = RawReader.connect(server)) {
      stays.send("x".repeat(MOST + 10));
      assertThat(stays.line()).startsWith("{\"errno\":90");
      figures.await("threads", 1);
      assertThat(figures.get("connections")).isEqualTo(1);
    }
  }

  @Test
  void reply_neverRead_isCutOffWhileOthersAreServed() throws IOException {
    try (StatServer server = large().writeDeadline(Duration.ofSeconds(1)).start();
        SocketFigures others = SocketFigures.of(server);
        RawReader deaf = RawReader.connect(server)) {
      deaf.send("{\"req\":\"stats\",\"args\":{\"target\":\"large\"}}\n");
      others.await("accepted", 2);
      others.await("connections", 1);
      assertThat(others.get("threads")).isEqualTo(1);
      assertThat(deaf.line()).doesNotStartWith("{\"errno\":0");
      assertThat(deaf.line()).isEqualTo(RawReader.END);
    }
  }

  private StatServerBuilder large() {
    return server().add("large", SocketSampleMeta.TYPE, SocketSample::large);
  }

  @Test
  void reply_readSlowly_isComplete() throws IOException {
    try (StatServer server = large().start();
        RawReader reader = RawReader.connect(server)) {
      String reply = reader.ask("{\"req\":\"stats\",\"args\":{\"target\":\"large\"}}");
      assertThat(reply).startsWith("{\"errno\":0").endsWith("}}").hasSizeGreaterThan(2 << 20);
    }
  }

  @Test
  void reader_silentPastIdleTimeout_isClosed() throws IOException {
    try (StatServer server = server().idleTimeout(Duration.ofSeconds(1)).start();
        RawReader reader = RawReader.served(server)) {
      assertThat(reader.line()).isEqualTo(RawReader.END);
    }
  }

  @Test
  void reader_silentFromTheStart_isClosed() throws IOException {
    try (StatServer server = server().idleTimeout(Duration.ofSeconds(1)).start();
        RawReader reader = RawReader.connect(server)) {
      assertThat(reader.line()).isEqualTo(RawReader.END);
    }
  }

  @Test
  void reader_halfALinePastIdleTimeout_isClosed() throws IOException {
    try (StatServer server = server().idleTimeout(Duration.ofSeconds(1)).start();
        RawReader reader = RawReader.served(server)) {
      reader.send("{\"req\":");
      assertThat(reader.line()).doesNotContain("\"errno\":0");
      assertThat(reader.line()).isEqualTo(RawReader.END);
    }
  }
}
