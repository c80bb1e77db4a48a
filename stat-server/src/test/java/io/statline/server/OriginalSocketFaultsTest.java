package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What other servers of the protocol get wrong about sockets, by its row in the list of known faults. */
@Timeout(60)
class OriginalSocketFaultsTest {
  @RegisterExtension
  final SocketFolder folder = new SocketFolder();

  private final SocketThreads threads = new SocketThreads();

  private StatServerBuilder server() {
    return SocketSample.server().path(folder.socket());
  }

  @Test
  void row5_whatStandsAtPath_isDeletedOnlyIfStale() throws IOException {
    Files.writeString(folder.socket(), "precious");
    assertRefused();
    assertThat(folder.socket()).hasContent("precious");
    Files.delete(folder.socket());

    Path file = Files.writeString(folder.path().resolve("file"), "precious");
    Files.createSymbolicLink(folder.socket(), file);
    assertRefused();
    assertThat(folder.socket()).isSymbolicLink();
    Files.delete(folder.socket());

    SocketFileTest.makeStale(folder.socket());
    try (StatServer live = server().start()) {
      assertRefused();
      RawReader.served(live).close();
    }
  }

  private void assertRefused() {
    assertThatIOException()
        .isThrownBy(() -> server().start())
        .withMessageContaining(folder.socket().toString());
  }

  @Test
  void row6_socketFile_isRemovedAtCloseIfOurs() throws IOException {
    server().start().close();
    assertThat(folder.socket()).doesNotExist();

    StatServer replaced = server().start();
    Files.delete(folder.socket());
    try (StatServer other = server().start()) {
      replaced.close();
      RawReader.served(other).close();
    }
  }

  @Test
  void row7_endlessRequestLine_isRefusedAndNotKept() throws IOException {
    try (StatServer server = server().start();
        RawReader reader = RawReader.connect(server)) {
      assertThat(SocketLimitsTest.sendUntilRefused(reader, 256 << 20)).isLessThan(4 << 20);
      assertThat(reader.line()).startsWith("{\"errno\":90");
      assertThat(reader.line()).isEqualTo(RawReader.END);
    }
  }

  @Test
  void row9_connectionsPastBound_areRefusedWithErrno11() throws IOException {
    try (StatServer server = server().maxConnections(1).start();
        RawReader first = RawReader.served(server);
        RawReader second = RawReader.connect(server)) {
      assertThat(second.line()).startsWith("{\"errno\":11");
      assertThat(second.line()).isEqualTo(RawReader.END);
      assertThat(first.ask(SocketSample.ASK)).contains("\"errno\":0");
      assertThat(threads.since()).hasSize(3);
    }
  }

  @Test
  void row10_readerThatNeverReads_losesItsConnection() throws IOException {
    try (StatServer server = server()
            .add("large", SocketSampleMeta.TYPE, SocketSample::large)
            .writeDeadline(Duration.ofSeconds(1))
            .start();
        SocketFigures others = SocketFigures.of(server);
        RawReader deaf = RawReader.connect(server)) {
      deaf.send("{\"req\":\"stats\",\"args\":{\"target\":\"large\"}}\n");
      others.await("accepted", 2);
      others.await("threads", 1);
      assertThat(deaf.line()).doesNotStartWith("{\"errno\":0");
    }
  }

  @Test
  void row13_failedThreadStart_isSaidOnceAndCostsNobodyElse() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    ThreadFactory failing = work -> {
      if (asked.incrementAndGet() == 3 || asked.get() == 4) {
        throw new OutOfMemoryError("unable to create native thread");
      }
      return ServerThreads.FACTORY.newThread(work);
    };
    try (RawLog log = RawLog.open();
        StatServer server = server().threadFactory(failing).start()) {
      for (int i = 0; i < 2; i++) {
        try (RawReader refused = RawReader.connect(server)) {
          assertThat(refused.line()).startsWith("{\"errno\":11");
        }
      }
      RawReader.served(server).close();
      assertThat(log.messages()).hasSize(1);
    }
  }

  @Test
  void row14_pathGone_closeIsPromptAndComplete() throws IOException {
    StatServer server = server().start();
    try (RawReader open = RawReader.served(server);
        RawReader half = RawReader.served(server)) {
      half.send("{\"req\":");
      Files.delete(folder.socket());
      server.close();
      assertThat(open.line()).isEqualTo(RawReader.END);
      threads.assertNoneLeft();
    }
  }
}
