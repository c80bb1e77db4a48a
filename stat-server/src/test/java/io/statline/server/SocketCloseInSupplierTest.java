package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a server ends while a supplier runs. */
@Timeout(60)
class SocketCloseInSupplierTest {
  private static final String ASK_OTHER = "{\"req\":\"stats\",\"args\":{\"target\":\"other\"}}";

  @RegisterExtension
  final SocketFolder folder = new SocketFolder();

  private final SocketThreads threads = new SocketThreads();

  private StatServerBuilder server() {
    return SocketSample.server().path(folder.socket());
  }

  private void assertNothingLeft() throws IOException {
    threads.assertNoneLeft();
    assertThat(folder.names()).isEmpty();
  }

  @Test
  void close_fromSupplier_works() throws Exception {
    AtomicReference<StatServer> self = new AtomicReference<>();
    CountDownLatch closed = new CountDownLatch(1);
    StatServer server = server()
        .add("other", SocketSampleMeta.TYPE, () -> {
          self.get().close();
          closed.countDown();
          return SocketSample.of(2);
        })
        .start();
    self.set(server);
    try (RawReader reader = RawReader.connect(server)) {
      reader.send(ASK_OTHER + "\n");
      closed.await();
      assertThat(reader.line()).isEqualTo(RawReader.END);
    }
    for (Thread last : threads.since()) {
      last.join();
    }
    assertNothingLeft();
  }

  @Test
  void close_supplierThatHeedsInterrupts_endsIt() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    StatServer server = server()
        .add("other", SocketSampleMeta.TYPE, () -> {
          entered.countDown();
          new CountDownLatch(1).await();
          return SocketSample.of(2);
        })
        .start();
    try (RawReader reader = RawReader.connect(server)) {
      reader.send(ASK_OTHER + "\n");
      entered.await();
      server.close();
    }
    assertNothingLeft();
  }

  @Test
  void close_supplierStuck_namesItInLog() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    StatServer server = server()
        .add("other", SocketSampleMeta.TYPE, () -> stuck(entered, release))
        .start();
    try (RawLog log = RawLog.open();
        RawReader reader = RawReader.connect(server)) {
      reader.send(ASK_OTHER + "\n");
      entered.await();
      server.close();
      assertThat(reader.line()).isEqualTo(RawReader.END);
      assertThat(log.messages())
          .singleElement()
          .asString()
          .contains("statline-connection-1", "stuck");
      assertThat(threads.since())
          .extracting(Thread::getName)
          .containsExactly("statline-connection-1");
    }
    release.countDown();
    for (Thread last : threads.since()) {
      last.join();
    }
    assertNothingLeft();
  }

  private static SocketSample stuck(CountDownLatch entered, CountDownLatch release) {
    entered.countDown();
    boolean interrupted = true;
    while (interrupted) {
      try {
        release.await();
        interrupted = false;
      } catch (InterruptedException e) {
        interrupted = true; // does not heed it
      }
    }
    return SocketSample.of(2);
  }
}
