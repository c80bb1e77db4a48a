package io.statline.client;

import static io.statline.client.ScriptedServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.statline.protocol.Errno;
import io.statline.protocol.StatException;
import io.statline.protocol.StatFormatException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that answer garbage, half a line, too much, or nothing. */
class UnhealthyServerTest {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final int LIMIT = 100_000;

  @TempDir
  Path folder;

  private ScriptedServer server;

  @BeforeEach
  void start() throws Exception {
    server = ScriptedServer.at(folder.resolve("s"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private StatClient patient() throws IOException {
    return StatClient.builder().path(server.path()).maxReplyBytes(LIMIT).connect();
  }

  private StatClient impatient() throws IOException {
    return StatClient.builder().path(server.path()).readTimeout(SHORT).connect();
  }

  @Test
  void silentServer_timesOutNamingAddressTargetAndLimit() throws Exception {
    server.silent();
    try (StatClient client = impatient()) {
      assertThatThrownBy(() -> client.json("cpu"))
          .isInstanceOf(SocketTimeoutException.class)
          .hasMessageContainingAll(server.path().toString(), "target 'cpu'", "50 ms");
    }
  }

  @Test
  void lateReply_neverAnswersTheNextRequest() throws Exception {
    server.silent().answersEach(request -> "\"late\"");
    try (StatClient client = impatient()) {
      assertThatThrownBy(() -> client.json("a")).isInstanceOf(SocketTimeoutException.class);
      assertThatThrownBy(() -> client.json("b"))
          .isInstanceOf(IOException.class)
          .hasMessageContainingAll(
              "target 'b'", "ended earlier", "target 'a'", "50 ms", "new client");
    }
  }

  @Test
  void silentServer_isLeftByTheClient() throws Exception {
    server.silent();
    try (StatClient client = impatient()) {
      assertThatThrownBy(client::json).isInstanceOf(SocketTimeoutException.class);
      server.awaitEndOfConnection();
    }
  }

  @Test
  void halfALine_thenSilence_timesOut() throws Exception {
    server.sends("{\"errno\"");
    try (StatClient client = impatient()) {
      assertThatThrownBy(client::json)
          .isInstanceOf(SocketTimeoutException.class)
          .hasMessageContaining("50 ms");
    }
  }

  @Test
  void halfALine_beforeTheTimeout_isCountedInTheMessage() throws Exception {
    server.greets("{\"errno\"");
    try (StatClient client = impatient()) {
      server.awaitGreeting();
      assertThatThrownBy(client::json)
          .isInstanceOf(SocketTimeoutException.class)
          .hasMessageContainingAll("50 ms", "8 bytes");
    }
  }

  @Test
  void halfALine_thenEnd_saysHowMuchCame() throws Exception {
    server.sendsAndCloses("{\"errno\"");
    try (StatClient client = patient()) {
      assertThatThrownBy(client::json)
          .isInstanceOf(IOException.class)
          .hasMessageContainingAll(server.path().toString(), "in the middle", "8 bytes");
    }
  }

  @Test
  void endWithoutReply_saysSo() throws Exception {
    server.sendsAndCloses("");
    try (StatClient client = patient()) {
      assertThatThrownBy(() -> client.json("cpu"))
          .isInstanceOf(IOException.class)
          .hasMessageContainingAll("target 'cpu'", "closed the connection without a reply");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "",
        "[]",
        "{}",
        "{\"errno\":0}",
        "{\"errno\":\"0\",\"args\":{\"resp\":1}}",
        "{\"errno\":0,\"args\":{\"resp\":1}}}",
        "{\"errno\":0,\"args\":{\"resp\":[1}}",
        "HTTP/1.1 400 Bad Request",
        "\u0000\u0000"
      })
  void garbage_isFormatExceptionAndEndsTheConnection(String line) throws Exception {
    server.sends(line + "\n");
    try (StatClient client = patient()) {
      assertThatThrownBy(() -> client.json("cpu"))
          .isInstanceOf(StatFormatException.class)
          .hasMessageContainingAll(server.path().toString(), "target 'cpu'");
      assertThatThrownBy(() -> client.json("top")).hasMessageContaining("ended earlier");
    }
  }

  @Test
  void endlessLine_isStoppedAtTheLimit() throws Exception {
    server.repeats("x".repeat(10_000));
    try (StatClient client = patient()) {
      assertThatThrownBy(() -> client.json("cpu"))
          .isInstanceOf(StatFormatException.class)
          .hasMessageContainingAll("target 'cpu'", "100000 bytes");
      server.awaitEndOfConnection();
    }
  }

  @Test
  void replyOfExactlyTheLimit_isRead() throws Exception {
    int around = reply("\"\"").length() - 1;
    String text = "x".repeat(LIMIT - around);
    server.answers("\"" + text + "\"");
    try (StatClient client = patient()) {
      assertThat(client.json().textValue()).isEqualTo(text);
    }
  }

  @Test
  void replyOneOverTheLimit_isRefused() throws Exception {
    int around = reply("\"\"").length() - 1;
    server.answers("\"" + "x".repeat(LIMIT - around + 1) + "\"");
    try (StatClient client = patient()) {
      assertThatThrownBy(client::json).isInstanceOf(StatFormatException.class);
    }
  }

  @Test
  void replyWithCarriageReturn_isRead() throws Exception {
    server.sends(reply("1").replace("\n", "\r\n"));
    try (StatClient client = patient()) {
      assertThat(client.json().intValue()).isEqualTo(1);
    }
  }

  @Test
  void moreThanTheReply_isRefused() throws Exception {
    server.sends(reply("1") + reply("2"));
    try (StatClient client = patient()) {
      assertThatThrownBy(client::json)
          .isInstanceOf(StatFormatException.class)
          .hasMessageContaining("more than the one line");
    }
  }

  @Test
  void replyNobodyAskedFor_isNotTakenForTheNext() throws Exception {
    server.greets(reply("\"unasked\""));
    try (StatClient client = patient()) {
      server.awaitGreeting();
      assertThatThrownBy(() -> client.json("cpu"))
          .isInstanceOf(StatFormatException.class)
          .hasMessageContainingAll("target 'cpu'", "nobody asked for");
      assertThatThrownBy(client::json).hasMessageContaining("ended earlier");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Errno.EAGAIN, Errno.EMSGSIZE})
  void refusalWithoutReading_isReportedThoughWritingFails(int errno) throws Exception {
    server.refuses(errno, "not now");
    try (StatClient client = patient()) {
      server.awaitEndOfConnection();
      StatException refused =
          catchThrowableOfType(StatException.class, () -> client.json("cpu", longArgs()));
      assertThat(refused.errno()).isEqualTo(errno);
      assertThat(refused.text()).isEqualTo("not now");
      assertThatThrownBy(client::json).hasMessageContaining("ended earlier");
    }
  }

  private static Map<String, String> longArgs() {
    return Map.of("long", "x".repeat(1 << 20));
  }

  @Test
  void serverThatClosesInTheMiddleOfALongRequest_isReported() throws Exception {
    server.refuses(Errno.EMSGSIZE, "too long");
    try (StatClient client = patient()) {
      StatException refused =
          catchThrowableOfType(StatException.class, () -> client.json("cpu", longArgs()));
      assertThat(refused.errno()).isEqualTo(Errno.EMSGSIZE);
    }
  }

  @Test
  void serverThatReadsNothing_timesOut() throws Exception {
    CountDownLatch enough = new CountDownLatch(1);
    server.readsNothingUntil(enough);
    try (StatClient client = impatient()) {
      assertThatThrownBy(() -> client.json("cpu", longArgs()))
          .isInstanceOf(SocketTimeoutException.class)
          .hasMessageContaining("50 ms");
    } finally {
      enough.countDown();
    }
  }
}
