package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The threads of a server: who makes them, how many there are, and when they wake up. */
@Timeout(60)
class SocketThreadsTest {
  @RegisterExtension
  final SocketFolder folder = new SocketFolder();

  private final SocketThreads threads = new SocketThreads();

  private StatServerBuilder server() {
    return SocketSample.server().path(folder.socket());
  }

  /** How a thread factory may fail. */
  enum Fault {
    EXCEPTION,
    NULL,
    OUT_OF_MEMORY,
    LINKAGE_ERROR;

    Thread happen() {
      return switch (this) {
        case EXCEPTION -> throw new IllegalStateException("no thread today");
        case NULL -> nothing();
        case OUT_OF_MEMORY -> throw new OutOfMemoryError("unable to create native thread");
        case LINKAGE_ERROR -> throw new NoClassDefFoundError("gone");
      };
    }

    @SuppressWarnings("NullAway") // what it must not do
    private static Thread nothing() {
      return null;
    }
  }

  /** Makes a number of threads, fails as often as said, and makes threads again. */
  private static final class FailingFactory implements ThreadFactory {
    private final AtomicInteger asked = new AtomicInteger();
    private final int good;
    private final int bad;
    private final Fault fault;

    FailingFactory(int good, int bad, Fault fault) {
      this.good = good;
      this.bad = bad;
      this.fault = fault;
    }

    @Override
    public Thread newThread(Runnable work) {
      int number = asked.getAndIncrement();
      return number >= good && number < good + bad
          ? fault.happen()
          : ServerThreads.FACTORY.newThread(work);
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void threadFactory_failingForConnections_costsThemAloneAndIsSaidOnce(Fault fault)
      throws IOException {
    try (RawLog log = RawLog.open();
        StatServer server =
            server().threadFactory(new FailingFactory(2, 3, fault)).start()) {
      for (int i = 0; i < 3; i++) {
        try (RawReader refused = RawReader.connect(server)) {
          assertThat(refused.line()).startsWith("{\"errno\":11").contains("no thread");
          assertThat(refused.line()).isEqualTo(RawReader.END);
        }
      }
      try (SocketFigures figures = SocketFigures.of(server)) {
        assertThat(figures.get("refused")).isEqualTo(3);
        assertThat(figures.get("connections")).isEqualTo(1);
        assertThat(figures.get("threads")).isEqualTo(1);
      }
      assertThat(log.messages()).singleElement().asString().startsWith("No thread");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void threadFactory_failingInStart_leavesNothing(int good) throws IOException {
    FailingFactory factory = new FailingFactory(good, 100, Fault.EXCEPTION);
    assertThatThrownBy(
            () -> server().preparedConnections(2).threadFactory(factory).start())
        .hasMessage("no thread today");
    threads.assertNoneLeft();
    assertThat(folder.names()).isEmpty();
    server().start().close();
  }

  @Test
  void threadFactory_nullForAcceptor_saysSo() {
    FailingFactory factory = new FailingFactory(1, 1, Fault.NULL);
    assertThatThrownBy(() -> server().threadFactory(factory).start())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("thread factory");
    threads.assertNoneLeft();
  }

  @Test
  void preparedConnections_beforeAnyReader_haveThreads() throws IOException {
    try (StatServer server = server().preparedConnections(3).start()) {
      assertThat(threads.since())
          .as(server.address())
          .extracting(Thread::getName)
          .containsExactlyInAnyOrder(
              "statline-accept",
              "statline-watchdog",
              "statline-connection-1",
              "statline-connection-2",
              "statline-connection-3");
    }
    threads.assertNoneLeft();
  }

  @Test
  void preparedConnections_asManyReaders_makeNoThread() throws IOException {
    FailingFactory factory = new FailingFactory(1000, 0, Fault.NULL);
    try (StatServer server =
        server().preparedConnections(4).threadFactory(factory).start()) {
      for (int i = 0; i < 4; i++) {
        RawReader.served(server).close();
      }
    }
    assertThat(factory.asked).hasValue(4 + 2);
  }

  @Test
  void preparedConnections_readersOneAfterTheOther_areServedByTheSameThread() throws IOException {
    FailingFactory factory = new FailingFactory(1000, 0, Fault.NULL);
    try (StatServer server =
            server().preparedConnections(2).threadFactory(factory).start();
        SocketFigures figures = SocketFigures.of(server)) {
      for (int i = 0; i < 10; i++) {
        RawReader.served(server).close();
        figures.await("threads", 1);
      }
      assertThat(figures.get("accepted")).isEqualTo(11);
    }
    assertThat(factory.asked).hasValue(2 + 2);
  }

  @Test
  void preparedConnections_moreReadersAtOnce_getThreadsOfTheirOwn() throws IOException {
    FailingFactory factory = new FailingFactory(1000, 0, Fault.NULL);
    try (StatServer server =
            server().preparedConnections(1).threadFactory(factory).start();
        RawReader first = RawReader.served(server);
        RawReader second = RawReader.served(server)) {
      assertThat(first.ask(SocketSample.ASK)).isNotEqualTo(RawReader.END);
      assertThat(second.ask(SocketSample.ASK)).isNotEqualTo(RawReader.END);
    }
    assertThat(factory.asked).hasValue(1 + 1 + 2);
    threads.assertNoneLeft();
  }

  @Test
  void preparedConnections_idleThreadInterrupted_stillServes() throws IOException {
    try (StatServer server = server().preparedConnections(1).start()) {
      threads.named("statline-connection-1").interrupt();
      RawReader.served(server).close();
    }
  }

  @Test
  void server_unread_hasTwoThreadsThatNeverWake() throws Exception {
    try (StatServer server = server().start()) {
      assertThat(threads.since()).as(server.address()).hasSize(2);
      assertAsleep(2);
    }
  }

  @Test
  void server_readerSilentForDeadlines_hasNoThreadThatWakes() throws Exception {
    Duration deadline = Duration.ofMillis(200);
    try (StatServer server = server().writeDeadline(deadline).start();
        RawReader reader = RawReader.served(server)) {
      assertAsleep(3);
      assertThat(reader.ask(SocketSample.ASK)).contains("\"errno\":0");
    }
  }

  /** Compares what the threads have done before and after a while; at first they may still be on their way. */
  private void assertAsleep(int count) throws Exception {
    SocketTasks tasks = SocketTasks.await(ProcessHandle.current().pid(), count);
    letTimePass();
    List<String> before = tasks.switches();
    letTimePass();
    assertThat(tasks.switches()).isEqualTo(before);
  }

  /** As long as another server's deadline. */
  private void letTimePass() throws IOException {
    Path other = folder.path().resolve("other");
    Duration deadline = Duration.ofMillis(600);
    try (StatServer clock =
            SocketSample.server().path(other).idleTimeout(deadline).start();
        RawReader reader = RawReader.connect(clock)) {
      assertThat(reader.line()).isEqualTo(RawReader.END);
    }
  }
}
