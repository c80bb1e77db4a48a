package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.Stat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The rows of the protocol's list of what the original gets wrong, as far as they are about requests. */
@Timeout(60)
class OriginalRequestFaultsTest {
  private final RequestGate gate = new RequestGate();

  /** Reached on three branches. */
  @Stat
  record Leaf(long value) {}

  @Stat
  record Left(Leaf leaf) {}

  @Stat
  record Right(List<Leaf> leaves) {}

  @Stat
  record Tree(Leaf leaf, Left left, Right right) {
    static Tree grown() {
      Leaf leaf = new Leaf(7);
      return new Tree(leaf, new Left(leaf), new Right(List.of(leaf)));
    }
  }

  @AfterEach
  void openGate() {
    gate.open();
  }

  @Test
  void row1_structNestedDirectly_isDescribed() throws IOException {
    try (RequestServer server = RequestServer.start(
            s -> s.add("tree", OriginalRequestFaultsTest_TreeMeta.TYPE, Tree::grown));
        ReaderSocket reader = server.reader()) {
      var types = reader.answer("{\"req\":\"stats_meta\"}").at("/args/resp");
      assertThat(types.at("/Tree/fields/left/datum/struct").asText()).isEqualTo("Left");
      assertThat(types.has("Left")).isTrue();
    }
  }

  @Test
  void row2_typeReachedThreeTimes_isNoLoop() throws IOException {
    try (RequestServer server = RequestServer.start(
            s -> s.add("tree", OriginalRequestFaultsTest_TreeMeta.TYPE, Tree::grown));
        ReaderSocket reader = server.reader()) {
      assertThat(server.server().schema().types().keySet())
          .containsExactlyInAnyOrder("Tree", "Leaf", "Left", "Right");
      assertThat(reader.ask("tree").at("/args/resp/right/leaves/0/value").asInt())
          .isEqualTo(7);
    }
  }

  @Test
  void row3_supplierThatThrewOnce_servesTheNextRequestOfAnyReader() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    try (RequestServer server =
            RequestServer.start(s -> s.add("t", RequestEchoMeta.TYPE, () -> failingFirst(calls)));
        ReaderSocket first = server.reader();
        ReaderSocket second = server.reader()) {
      assertThat(first.text("t")).isEqualTo("errno 22");
      assertThat(first.text("t")).isEqualTo("well");
      assertThat(second.text("t")).isEqualTo("well");
    }
  }

  private static RequestEcho failingFirst(AtomicInteger calls) {
    if (calls.getAndIncrement() == 0) {
      throw new AssertionError("panic");
    }
    return new RequestEcho("well");
  }

  @Test
  void row4_close_runsOncePerSession() throws Exception {
    RequestSessions sessions = new RequestSessions();
    try (RequestServer server =
        RequestServer.start(s -> s.addSession("s", RequestEchoMeta.TYPE, sessions))) {
      for (int i = 1; i <= 3; i++) {
        try (ReaderSocket reader = server.reader()) {
          assertThat(reader.text("s")).isEqualTo(i + ".1");
        }
        sessions.awaitClosed(1);
      }
    }
    assertThat(sessions.closed()).isEqualTo(3);
  }

  @Test
  void row8_stuckSupplier_costsErrno110AndNotTheConnection() throws IOException {
    try (RequestServer server = RequestServer.start(s -> s.supplierDeadline(Duration.ofMillis(250))
            .add("stuck", RequestEchoMeta.TYPE, () -> gate.echo("late"))
            .add("other", RequestEchoMeta.TYPE, () -> new RequestEcho("fine")));
        ReaderSocket reader = server.reader()) {
      assertThat(reader.text("stuck")).isEqualTo("errno 110");
      assertThat(reader.textInTime("other")).isEqualTo("fine");
      gate.open();
    }
  }

  @Test
  void row11_lineThatIsNotUtf8_isAnsweredAndTheConnectionStays() throws IOException {
    try (RequestServer server =
            RequestServer.start(s -> s.add("t", RequestEchoMeta.TYPE, () -> new RequestEcho("x")));
        ReaderSocket reader = server.reader()) {
      reader.write("{\"req\":\"stats\u00ff\"}\n".getBytes(StandardCharsets.ISO_8859_1));
      assertThat(reader.text()).isEqualTo("errno 22");
      assertThat(reader.text("t")).isEqualTo("x");
    }
  }

  @Test
  void row15_replyThatNobodyReads_holdsUpNoOtherReaderOfTheTarget() throws Exception {
    RequestCluster enormous =
        new RequestCluster("c", 1, Collections.nCopies(2_000_000, -1), Map.of());
    AtomicInteger calls = new AtomicInteger();
    try (RequestServer server = RequestServer.start(s -> s.add(RequestClusterMeta.TYPE, () -> {
          gate.pass();
          return calls.getAndIncrement() == 0 ? enormous : RequestCluster.recorded();
        }));
        ReaderSocket silent = server.reader();
        ReaderSocket other = server.reader()) {
      silent.send(ReaderSocket.request("top"));
      gate.awaitEntered();
      gate.open();
      assertThat(other.ask("top").at("/args/resp/name").asText()).isEqualTo("test cluster");
    }
  }

  @Test
  void row15_threadSafeSupplier_mayOptOutOfTakingTurns() throws Exception {
    try (RequestServer server = RequestServer.start(s -> s.concurrent("t")
            .addWithArgs(
                "t",
                RequestEchoMeta.TYPE,
                args -> args.containsKey("wait") ? gate.echo("slow") : new RequestEcho("fast")));
        ReaderSocket slow = server.reader();
        ReaderSocket fast = server.reader()) {
      slow.send(ReaderSocket.request("t", "wait", ""));
      gate.awaitEntered();
      assertThat(fast.text("t")).isEqualTo("fast");
      gate.open();
      assertThat(slow.text()).isEqualTo("slow");
    }
  }
}
