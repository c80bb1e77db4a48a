package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.statline.protocol.StatReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server's own figures, after things that happened in a known order. */
@Timeout(60)
class ServerStatsTest {
  private final RequestGate gate = new RequestGate();

  @AfterEach
  void openGate() {
    gate.open();
  }

  private StatServerBuilder targets(StatServerBuilder serving) {
    return serving
        .add("fine", RequestEchoMeta.TYPE, () -> new RequestEcho("x"))
        .add("broken", RequestEchoMeta.TYPE, () -> null)
        .add("stuck", RequestEchoMeta.TYPE, () -> gate.echo("late"))
        .addServerStats("self");
  }

  private static ServerStats stats(ReaderSocket reader) throws IOException {
    JsonNode reply = reader.ask("self");
    while (reply.get("errno").asInt() == 110) { // short deadlines are, on a slow machine
      reply = reader.ask("self");
    }
    return StatReader.fromJson(
        ServerStatsMeta.TYPE, ReaderSocket.JSON.writeValueAsBytes(reply.at("/args/resp")));
  }

  @Test
  void figures_beforeAnythingHappened_areZero() throws IOException {
    try (RequestServer server = RequestServer.start(this::targets);
        ReaderSocket reader = server.reader()) {
      ServerStats stats = stats(reader);
      assertThat(stats.connections()).isEqualTo(1);
      assertThat(stats.threads()).isEqualTo(1);
      assertThat(stats.accepted()).isEqualTo(1);
      assertThat(stats.refused() + stats.requests() + stats.errors() + stats.bytesOut())
          .isZero();
      assertThat(stats.targets().keySet()).containsExactly("fine", "broken", "stuck", "self");
    }
  }

  @Test
  void requestsErrorsAndBytes_areExact() throws IOException {
    try (RequestServer server = RequestServer.start(this::targets);
        ReaderSocket reader = server.reader()) {
      long in = 0;
      long out = 0;
      String[] lines = {ReaderSocket.request("fine"), ReaderSocket.request("broken"), "{é", ""};
      for (String line : lines) {
        reader.send(line);
        in += line.getBytes(StandardCharsets.UTF_8).length;
        out += reader.line().getBytes(StandardCharsets.UTF_8).length + 1;
      }
      ServerStats stats = stats(reader);
      assertThat(stats.requests()).isEqualTo(4);
      assertThat(stats.errors()).isEqualTo(3);
      assertThat(stats.bytesIn()).isEqualTo(in + ReaderSocket.request("self").length());
      assertThat(stats.bytesOut()).isEqualTo(out);
    }
  }

  @Test
  void lineThatIsTooLong_isNotCountedWithTheSizeOfTheLineBefore() throws Exception {
    try (RequestServer server = RequestServer.start(this::targets)) {
      try (ReaderSocket reader = server.reader()) {
        reader.text("fine");
        reader.write("x".repeat(70_000).getBytes(StandardCharsets.US_ASCII));
        assertThat(reader.reply().get("errno").asInt()).isEqualTo(90);
        assertThat(reader.line()).isNull();
      }
      try (ReaderSocket reader = server.reader()) {
        int both =
            ReaderSocket.request("fine").length() + ReaderSocket.request("self").length();
        assertThat(stats(reader).bytesIn()).isEqualTo(both);
      }
    }
  }

  @Test
  void readersTooMany_areCountedAsRefused() throws IOException {
    try (RequestServer server = RequestServer.start(s -> targets(s).maxConnections(1));
        ReaderSocket reader = server.reader()) {
      reader.text("fine");
      try (ReaderSocket refused = server.reader()) {
        assertThat(refused.reply().get("errno").asInt()).isEqualTo(11);
        assertThat(refused.line()).isNull();
      }
      assertThat(stats(reader).refused()).isEqualTo(1);
      assertThat(stats(reader).accepted()).isEqualTo(1);
    }
  }

  @Test
  void callsAndFailures_ofTargets_areTheirOwn() throws IOException {
    try (RequestServer server = RequestServer.start(this::targets);
        ReaderSocket reader = server.reader()) {
      reader.text("fine");
      reader.text("fine");
      reader.text("broken");
      ServerStats stats = stats(reader);
      assertThat(stats.targets().get("fine").calls()).isEqualTo(2);
      assertThat(stats.targets().get("fine").failures()).isZero();
      assertThat(stats.targets().get("broken").failures()).isEqualTo(1);
      assertThat(stats.targets().get("self").calls()).isZero();
    }
  }

  @Test
  void stuckTarget_isTheSlowestAndHasTheTimeouts() throws Exception {
    Duration deadline = Duration.ofMillis(250);
    try (RequestServer server = RequestServer.start(s -> targets(s).supplierDeadline(deadline));
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("stuck")).isEqualTo("errno 110");
      TargetStats stuck = stats(reader).targets().get("stuck");
      assertThat(stuck.timeouts()).isEqualTo(1);
      assertThat(stuck.calls()).isZero();
      gate.openAndAwaitEnd();
      TargetStats after = stats(reader).targets().get("stuck");
      assertThat(after.calls()).isEqualTo(1);
      assertThat(after.slowest()).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(200));
      assertThat(after.busy()).isEqualTo(after.slowest());
    }
  }

  @Test
  void threadStuckInASupplier_isCounted() throws Exception {
    try (RequestServer server =
            RequestServer.start(s -> targets(s).supplierDeadline(Duration.ofMillis(250)));
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("stuck")).isEqualTo("errno 110");
      assertThat(stats(reader).threads()).isEqualTo(2);
      assertThat(stats(reader).connections()).isEqualTo(1);
      gate.open();
    }
  }
}
