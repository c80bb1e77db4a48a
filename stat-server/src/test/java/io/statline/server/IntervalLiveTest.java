package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.Kind;
import io.statline.Stat;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Intervals of records that hold what the daemon goes on to change. */
@Timeout(60)
class IntervalLiveTest {
  /** What the daemon goes on to change. */
  @Stat
  record Live(
      @Stat(kind = Kind.COUNTER) LongAdder adder,
      @Stat(kind = Kind.COUNTER) long[] array) {}

  private static RequestServer serve(UnaryOperator<StatServerBuilder> serving) throws IOException {
    return RequestServer.start(serving);
  }

  @Test
  void objectsThatTheDaemonGoesOnToChange_areFrozen() throws IOException {
    Live live = new Live(new LongAdder(), new long[] {5});
    try (RequestServer server =
            serve(s -> s.addIntervals("live", IntervalLiveTest_LiveMeta.TYPE, () -> live));
        ReaderSocket reader = server.reader()) {
      reader.ask("live");
      live.adder().add(4);
      live.array()[0] = 8;
      assertThat(reader.ask("live").at("/args/resp").toString())
          .isEqualTo("{\"adder\":4,\"array\":[3]}");
    }
  }

  @Test
  void supplierOnTheDaemonsThread_isCopiedThere() throws IOException {
    ExecutorService loop = Executors.newSingleThreadExecutor(task -> new Thread(task, "loop"));
    StringBuffer threads = new StringBuffer();
    Live live = new Live(new LongAdder(), new long[0]);
    try (RequestServer server = serve(s -> s.suppliersOn(loop)
            .addIntervals("live", IntervalLiveTest_LiveMeta.TYPE, () -> {
              threads.append(Thread.currentThread().getName());
              return live;
            }));
        ReaderSocket reader = server.reader()) {
      reader.ask("live");
      live.adder().increment();
      assertThat(reader.ask("live").at("/args/resp/adder").asLong()).isEqualTo(1);
      assertThat(threads).hasToString("looploop");
    } finally {
      loop.shutdownNow();
    }
  }
}
