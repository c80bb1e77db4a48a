package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.statline.Kind;
import io.statline.Stat;
import io.statline.protocol.StatReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each connection gets what happened since its own last answer. */
@Timeout(60)
class IntervalTest {
  private volatile Supplier<IntervalFigures> daemon = () -> IntervalFigures.of(100, 5, "a");

  /** Refuses to hold nothing. */
  @Stat
  record Fussy(@Stat(kind = Kind.COUNTER) long value) {
    Fussy {
      if (value == 0) {
        throw new IllegalArgumentException("nothing");
      }
    }
  }

  private RequestServer serve(UnaryOperator<StatServerBuilder> more) throws IOException {
    return RequestServer.start(
        s -> more.apply(s.addIntervals(IntervalFiguresMeta.TYPE, () -> daemon.get())
            .addIntervals("again", IntervalFiguresMeta.TYPE, () -> daemon.get())));
  }

  private RequestServer serve() throws IOException {
    return serve(s -> s);
  }

  private void says(long total) {
    daemon = () -> IntervalFigures.of(total, 5, "a");
  }

  private static JsonNode ask(ReaderSocket reader) throws IOException {
    return reader.ask("interval").at("/args/resp");
  }

  private static long events(ReaderSocket reader, String target) throws IOException {
    return reader.ask(target).at("/args/resp/events").asLong(-1);
  }

  private static long events(ReaderSocket reader) throws IOException {
    return events(reader, "interval");
  }

  @Test
  void readers_ofDifferentBeats_seeTheirOwnIntervals() throws IOException {
    try (RequestServer server = serve();
        ReaderSocket often = server.reader();
        ReaderSocket seldom = server.reader()) {
      assertThat(List.of(events(often), events(seldom))).containsExactly(0L, 0L);
      says(110);
      assertThat(events(often)).isEqualTo(10);
      says(125);
      assertThat(List.of(events(often), events(seldom))).containsExactly(15L, 25L);
      assertThat(List.of(events(often), events(seldom))).containsExactly(0L, 0L);
    }
  }

  @Test
  void targets_ofOneConnection_haveIntervalsOfTheirOwn() throws IOException {
    try (RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      events(reader, "interval");
      events(reader, "again");
      says(101);
      assertThat(events(reader, "interval")).isEqualTo(1);
      says(103);
      assertThat(events(reader, "again")).isEqualTo(3);
    }
  }

  @Test
  void newConnection_beginsAnew() throws IOException {
    try (RequestServer server = serve()) {
      for (long total : new long[] {100, 120}) {
        says(total);
        try (ReaderSocket reader = server.reader()) {
          assertThat(events(reader)).isZero();
        }
      }
    }
  }

  @Test
  void interval_ofAllShapes_isTheDelta() throws IOException {
    try (RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      ask(reader);
      IntervalFigures now = IntervalFigures.of(107, 9, "b");
      daemon = () -> now;
      IntervalPart grown = new IntervalPart(7);
      assertThat(StatReader.fromJson(
              IntervalFiguresMeta.TYPE, ReaderSocket.JSON.writeValueAsBytes(ask(reader))))
          .isEqualTo(new IntervalFigures(
              7, 7, 9, grown, List.of(grown, grown), Map.of("b", new IntervalPart(107))));
    }
  }

  @Test
  void counterThatWasReset_countsFromZero() throws IOException {
    try (RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      events(reader);
      says(3);
      assertThat(events(reader)).isEqualTo(3);
    }
  }

  @Test
  void failedRequest_losesNothing() throws IOException {
    try (RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      events(reader);
      daemon = () -> {
        throw new IllegalStateException("not now");
      };
      assertThat(reader.ask("interval").get("errno").asInt()).isEqualTo(22);
      says(130);
      assertThat(events(reader)).isEqualTo(30);
    }
  }

  @Test
  void answerThatCameTooLate_losesNothing() throws Exception {
    RequestGate gate = new RequestGate();
    try (RequestServer server = serve(s -> s.supplierDeadline(Duration.ofMillis(250)));
        ReaderSocket reader = server.reader()) {
      events(reader);
      daemon = () -> {
        gate.pass();
        return IntervalFigures.of(120, 5, "a");
      };
      assertThat(reader.ask("interval").get("errno").asInt()).isEqualTo(110);
      gate.open();
      assertThat(eventsInTime(reader)).isEqualTo(20);
    }
  }

  private static long eventsInTime(ReaderSocket reader) throws IOException {
    JsonNode reply = reader.ask("interval");
    while (reply.get("errno").asInt() == 110) {
      reply = reader.ask("interval");
    }
    return reply.at("/args/resp/events").asLong(-1);
  }

  @Test
  void halfFilledRecord_isTheSuppliersFault() throws IOException {
    try (RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      daemon = () -> new IntervalFigures(1, 1, 1, new IntervalPart(1), List.of(), null);
      assertThat(ReaderSocket.errorText(reader.ask("interval")))
          .startsWith(
              "target 'interval' failed: its value cannot be sent: IntervalFigures.byName is null");
    }
  }

  @Test
  void nullInPlaceOfARecord_isTheSuppliersFault() throws IOException {
    try (RequestServer server = serve();
        ReaderSocket reader = server.reader()) {
      daemon = () -> null;
      assertThat(ReaderSocket.errorText(reader.ask("interval")))
          .isEqualTo("target 'interval' failed: its supplier returned null in place of its type,"
              + " IntervalFiguresInterval");
    }
  }

  @Test
  void recordThatRefusesIntervals_costsItsReaderAnError() throws IOException {
    try (RequestServer server =
            serve(s -> s.addIntervals("fussy", IntervalTest_FussyMeta.TYPE, () -> new Fussy(1)));
        ReaderSocket reader = server.reader()) {
      assertThat(ReaderSocket.errorText(reader.ask("fussy"))).contains("nothing");
      assertThat(events(reader)).isZero();
    }
  }

  @Test
  void intervals_ofRandomSteps_sumUpToTheTotals() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (RequestServer server = serve();
        ReaderSocket first = server.reader();
        ReaderSocket second = server.reader()) {
      long total = 100;
      long[] sums = {events(first), events(second)};
      for (int i = 0; i < 100; i++) {
        total += random.nextInt(1000);
        says(total);
        int reader = random.nextInt(2);
        sums[reader] += events(reader == 0 ? first : second);
      }
      sums[0] += events(first);
      sums[1] += events(second);
      assertThat(sums).as("seed %d", seed).containsExactly(total - 100, total - 100);
    }
  }
}
