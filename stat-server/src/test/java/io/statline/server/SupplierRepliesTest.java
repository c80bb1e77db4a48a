package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.statline.protocol.StatException;
import io.statline.protocol.StatReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a supplier says or does, and what its reader gets. */
@Timeout(60)
class SupplierRepliesTest {
  private final RequestLog log = RequestLog.ofServer(Level.FINE);
  private RequestServer server;
  private ReaderSocket reader;

  @AfterEach
  void close() throws IOException {
    reader.close();
    server.close();
    log.close();
  }

  private void serveEcho(StatSupplier<RequestEcho> supplier) throws IOException {
    server = RequestServer.start(s -> s.add("tested", RequestEchoMeta.TYPE, supplier)
        .add("other", RequestEchoMeta.TYPE, () -> new RequestEcho("fine")));
    reader = server.reader();
  }

  private void serveCluster(StatSupplier<RequestCluster> supplier) throws IOException {
    server = RequestServer.start(s -> s.add(RequestClusterMeta.TYPE, supplier));
    reader = server.reader();
  }

  private void serveWithArgs(StatArgsSupplier<RequestEcho> supplier) throws IOException {
    server = RequestServer.start(s -> s.addWithArgs("tested", RequestEchoMeta.TYPE, supplier));
    reader = server.reader();
  }

  @Test
  void extremes_onTheWire_areExact() throws IOException {
    server = RequestServer.start(s -> s.add("x", RequestExtremesMeta.TYPE, RequestExtremes::value));
    reader = server.reader();
    reader.send(ReaderSocket.request("x"));
    assertThat(reader.line())
        .contains("\"most\":18446744073709551615,", "\"least\":-9223372036854775808,")
        .contains("\"words\":[0,18446744073709551615,9223372036854775808]")
        .contains("\"deltas\":[-9223372036854775808,9223372036854775807]")
        .contains("\"by_word\":{\"18446744073709551615\":null}")
        .contains("\"by_delta\":{\"-9223372036854775808\":9223372036854775807}")
        .contains("\"nothing\":null,\"tenth\":0.1}");
  }

  @Test
  void extremes_readByTheGeneratedReader_areExact() throws IOException {
    server = RequestServer.start(s -> s.add("x", RequestExtremesMeta.TYPE, RequestExtremes::value));
    reader = server.reader();
    byte[] resp = ReaderSocket.JSON.writeValueAsBytes(reader.ask("x").at("/args/resp"));
    RequestExtremes read = StatReader.fromJson(RequestExtremesMeta.TYPE, resp);
    assertThat(RequestExtremes.value().isReadBack(read)).isTrue();
  }

  @Test
  void times_ofTwoReplies_areNowAndGrow() throws IOException {
    serveEcho(() -> new RequestEcho("x"));
    JsonNode first = reader.ask("tested").get("args");
    JsonNode second = reader.ask("tested").get("args");
    long now = System.currentTimeMillis();
    assertThat(second.get("at_ns").asLong() / 1_000_000).isBetween(now - 30_000, now + 30_000);
    assertThat(second.get("up_ns").asLong()).isGreaterThan(first.get("up_ns").asLong());
    assertThat(first.get("up_ns").asLong()).isPositive();
  }

  @Test
  void args_ofRequest_allReachTheSupplier() throws IOException {
    AtomicReference<Map<String, String>> seen = new AtomicReference<>();
    serveWithArgs(args -> {
      seen.set(args);
      return new RequestEcho(args.get("id"));
    });
    assertThat(reader.text("tested", "id", "7", "x", "é")).isEqualTo("7");
    assertThat(seen.get()).isEqualTo(Map.of("target", "tested", "id", "7", "x", "é"));
    assertThatThrownBy(() -> seen.get().put("id", "8"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void args_ofTheNextRequest_areItsOwn() throws IOException {
    serveWithArgs(args -> new RequestEcho(args.get("id")));
    assertThat(List.of(
            reader.text("tested", "id", "7"),
            reader.text("tested", "id", "7"),
            reader.text("tested", "id", "8")))
        .containsExactly("7", "7", "8");
  }

  @Test
  void statException_ofSupplier_passesThrough() throws IOException {
    serveEcho(() -> {
      throw new StatException(19, "no such CPU; there are 0 to 3");
    });
    JsonNode reply = reader.ask("tested");
    assertThat(reply.get("errno").asInt()).isEqualTo(19);
    assertThat(ReaderSocket.errorText(reply)).isEqualTo("no such CPU; there are 0 to 3");
    assertThat(log.messages(Level.WARNING)).isEmpty();
  }

  @Test
  void otherException_ofSupplier_isErrno22AndNamesTheTarget() throws IOException {
    serveEcho(() -> {
      throw new IllegalStateException("not now");
    });
    JsonNode reply = reader.ask("tested");
    assertThat(reply.get("errno").asInt()).isEqualTo(22);
    assertThat(ReaderSocket.errorText(reply)).contains("'tested'", "not now");
    assertThat(reader.text("other")).isEqualTo("fine");
  }

  @Test
  void failures_ofOneTarget_areLoggedOnceWithTraceAndThenQuietly() throws IOException {
    IllegalStateException thrown = new IllegalStateException("not now");
    serveEcho(() -> {
      throw thrown;
    });
    for (int i = 0; i < 3; i++) {
      reader.ask("tested");
    }
    assertThat(log.at(Level.WARNING))
        .singleElement()
        .satisfies(record -> assertThat(record.getThrown()).isSameAs(thrown));
    assertThat(log.messages(Level.FINE)).filteredOn(m -> m.contains("not now")).hasSize(2);
  }

  @Test
  void stackOverflow_ofSupplier_costsItsReaderAnError() throws IOException {
    serveEcho(() -> new RequestEcho(endless(1)));
    assertThat(reader.text("tested")).isEqualTo("errno 22");
    assertThat(reader.text("other")).isEqualTo("fine");
  }

  private static String endless(int depth) {
    return depth + endless(depth + 1);
  }

  @Test
  void throwable_withoutAText_costsItsReaderAnErrorAllTheSame() throws IOException {
    serveEcho(() -> {
      throw new AssertionError() {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
          throw new IllegalStateException("no text either");
        }
      };
    });
    assertThat(reader.text("tested")).isEqualTo("errno 22");
    assertThat(reader.text("other")).isEqualTo("fine");
  }

  @Test
  void nullValue_ofSupplier_namesTargetAndType() throws IOException {
    serveEcho(() -> null);
    JsonNode reply = reader.ask("tested");
    assertThat(reply.get("errno").asInt()).isEqualTo(22);
    assertThat(ReaderSocket.errorText(reply)).contains("'tested'", "null", "EchoStats");
  }

  @Test
  void halfFilledValue_ofSupplier_namesTypeAndComponentAndSendsNothingOfIt() throws IOException {
    RequestDomain half = new RequestDomain(null, 1, 2);
    serveCluster(() -> new RequestCluster("secret", 1, List.of(), Map.of(3L, half)));
    reader.send(ReaderSocket.request("top"));
    String line = reader.line();
    assertThat(line).startsWith("{\"errno\":22,").doesNotContain("secret");
    assertThat(line).contains("ClusterStats.domsDict[3].name is null");
  }

  @Test
  void nullElement_ofAList_namesItsPlace() throws IOException {
    serveCluster(() -> new RequestCluster("c", 1, Arrays.asList(1, null), Map.of()));
    assertThat(ReaderSocket.errorText(reader.ask("top"))).contains("bitmap").contains("1");
  }

  @Test
  void nextRequest_afterAHalfFilledValue_isServed() throws IOException {
    AtomicReference<String> name = new AtomicReference<>();
    serveCluster(() -> new RequestCluster(name.get(), 1, List.of(), Map.of()));
    assertThat(reader.ask("top").get("errno").asInt()).isEqualTo(22);
    name.set("filled");
    assertThat(reader.ask("top").at("/args/resp/name").asText()).isEqualTo("filled");
  }

  @Test
  void collection_thatFailsWhileItIsRead_costsItsReaderAnError() throws IOException {
    serveCluster(() -> new RequestCluster("secret", 1, new Broken(), Map.of()));
    for (int i = 0; i < 2; i++) {
      reader.send(ReaderSocket.request("top"));
      assertThat(reader.line()).startsWith("{\"errno\":22,").doesNotContain("secret");
    }
  }

  /** Has elements until they are asked for. */
  private static final class Broken extends AbstractList<Integer> {
    @Override
    public Integer get(int index) {
      if (index < 500) {
        return index;
      }
      throw new StackOverflowError("broken");
    }

    @Override
    public int size() {
      return 1000;
    }
  }

  @Test
  void supplier_thatLeavesItsThreadInterrupted_hasNoEffectOnTheReply() throws IOException {
    serveEcho(() -> {
      Thread.currentThread().interrupt();
      return new RequestEcho("done");
    });
    assertThat(reader.text("tested")).isEqualTo("done");
    assertThat(reader.text("tested")).isEqualTo("done");
    assertThat(reader.text("other")).isEqualTo("fine");
  }

  @Test
  void unknownTarget_isToldTheNearestAndAll() throws IOException {
    serveEcho(() -> new RequestEcho("x"));
    JsonNode reply = reader.ask("testes");
    assertThat(reply.get("errno").asInt()).isEqualTo(22);
    assertThat(ReaderSocket.errorText(reply))
        .isEqualTo("unknown target 'testes'; did you mean 'tested'? There are: tested, other");
    assertThat(ReaderSocket.errorText(reader.ask("zzz")))
        .isEqualTo("unknown target 'zzz'; there are: tested, other");
  }

  @Test
  void unknownRequest_isToldWhatThereIs() throws IOException {
    serveEcho(() -> new RequestEcho("x"));
    JsonNode reply = reader.answer("{\"req\":\"bogus\"}");
    assertThat(reply.get("errno").asInt()).isEqualTo(22);
    assertThat(ReaderSocket.errorText(reply)).contains("'bogus'", "stats", "stats_meta");
  }

  @Test
  void lineThatIsTooLong_getsErrno90AndTheEnd() throws IOException {
    serveEcho(() -> new RequestEcho("x"));
    reader.write("x".repeat(70_000).getBytes(StandardCharsets.US_ASCII));
    assertThat(reader.reply().get("errno").asInt()).isEqualTo(90);
    assertThat(reader.line()).isNull();
  }

  @Test
  void requests_pipelinedByTheThousand_areAnsweredInOrder() throws Exception {
    serveWithArgs(args -> new RequestEcho(args.get("n")));
    Thread sender = new Thread(() -> sendNumbered(1000));
    sender.start();
    for (int i = 0; i < 1000; i++) {
      assertThat(reader.text()).isEqualTo(Integer.toString(i));
    }
    sender.join();
  }

  private void sendNumbered(int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(ReaderSocket.request("tested", "n", Integer.toString(i))).append('\n');
    }
    try {
      reader.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void value_ofManyMegabytes_arrivesWhole() throws IOException {
    serveCluster(() -> new RequestCluster("c", 1, Collections.nCopies(1_000_000, -1), Map.of()));
    assertThat(reader.ask("top").at("/args/resp/bitmap")).hasSize(1_000_000);
  }
}
