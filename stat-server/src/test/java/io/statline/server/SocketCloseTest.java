package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a server ends, whatever is going on. */
@Timeout(60)
class SocketCloseTest {
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
  void close_nobodyConnected_leavesNothing() throws IOException {
    server().start().close();
    assertNothingLeft();
  }

  @Test
  void close_manyTimesInARow_leavesNoDescriptor() throws IOException {
    try (StatServer warmUp = server().start();
        RawReader reader = RawReader.served(warmUp)) {
      assertThat(reader).isNotNull();
    }
    int before = sockets();
    for (int i = 0; i < 20; i++) {
      try (StatServer server = server().start();
          RawReader reader = RawReader.served(server)) {
        assertThat(reader).isNotNull();
      }
    }
    assertThat(sockets()).isEqualTo(before);
  }

  /** How many of this process's descriptors are sockets. */
  private static int sockets() throws IOException {
    int count = 0;
    try (var descriptors = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path descriptor : descriptors) {
        count += isSocket(descriptor) ? 1 : 0;
      }
    }
    return count;
  }

  private static boolean isSocket(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
    } catch (IOException e) {
      return false; // the folder's own, gone by now
    }
  }

  @Test
  void close_idleReaders_endsThem() throws IOException {
    StatServer server = server().start();
    try (RawReader silent = RawReader.connect(server);
        RawReader served = RawReader.served(server)) {
      server.close();
      assertThat(silent.line()).isEqualTo(RawReader.END);
      assertThat(served.line()).isEqualTo(RawReader.END);
    }
    assertNothingLeft();
  }

  @Test
  void close_halfALineReceived_endsReader() throws IOException {
    StatServer server = server().start();
    try (RawReader reader = RawReader.served(server)) {
      reader.send("{\"req\":\"st");
      server.close();
      reader.line(); // an error, or nothing
      assertThat(reader.line()).isEqualTo(RawReader.END);
    }
    assertNothingLeft();
  }

  @Test
  void close_inTheMiddleOfReply_cutsItOff() throws IOException {
    StatServer server =
        server().add("other", SocketSampleMeta.TYPE, SocketSample::large).start();
    try (RawReader reader = RawReader.connect(server)) {
      reader.send(ASK_OTHER + "\n");
      assertThat(reader.firstByte()).isEqualTo('{');
      server.close();
      assertThat(reader.line()).startsWith("<cut off");
    }
    assertNothingLeft();
  }

  @Test
  void close_preparedThreadsIdleAndBusy_endsAll() throws IOException {
    StatServer server = server().preparedConnections(3).start();
    try (RawReader reader = RawReader.served(server)) {
      server.close();
      assertThat(reader.line()).isEqualTo(RawReader.END);
    }
    assertNothingLeft();
  }

  @Test
  void close_whileReadersCome_leavesNothing() throws Exception {
    for (int i = 0; i < 20; i++) {
      StatServer server = server().preparedConnections(i % 3).start();
      FutureTask<Void> readers = new FutureTask<>(() -> connectUntilGone(server), null);
      new Thread(readers).start();
      RawReader.served(server).close();
      server.close();
      readers.get();
      assertNothingLeft();
    }
  }

  private static void connectUntilGone(StatServer server) {
    List<RawReader> readers = new ArrayList<>();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        RawReader reader = RawReader.connect(server);
        readers.add(reader);
        reader.send(SocketSample.ASK + "\n");
      }
    } catch (IOException e) {
      readers.forEach(SocketCloseTest::drain); // gone: all of them have an end
    }
  }

  private static void drain(RawReader reader) {
    try (reader) {
      while (!reader.line().equals(RawReader.END)) {
        Thread.onSpinWait();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void close_twice_doesNothingMore() throws IOException {
    StatServer server = server().start();
    server.close();
    try (StatServer next = server().start();
        RawReader reader = RawReader.served(next)) {
      server.close();
      assertThat(reader.ask(SocketSample.ASK)).contains("\"errno\":0");
      RawReader.served(next).close();
    }
  }

  @Test
  void close_byManyAtOnce_leavesNothing() throws Exception {
    StatServer server = server().start();
    CyclicBarrier start = new CyclicBarrier(4);
    List<FutureTask<Void>> closers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      closers.add(new FutureTask<>(() -> {
        start.await();
        server.close();
        return null;
      }));
      new Thread(closers.get(i)).start();
    }
    for (FutureTask<Void> closer : closers) {
      closer.get();
    }
    assertNothingLeft();
  }

  @Test
  void close_byInterruptedThread_isCompleteAndStaysInterrupted() throws IOException {
    StatServer server = server().start();
    try (RawReader reader = RawReader.served(server)) {
      Thread.currentThread().interrupt();
      server.close();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(reader.line()).isEqualTo(RawReader.END);
    }
    assertNothingLeft();
  }

  @Test
  void close_folderRemoved_isComplete() throws IOException {
    Path deep = folder.path().resolve("a/s");
    StatServer server = SocketSample.server().path(deep).start();
    try (RawReader reader = RawReader.served(server)) {
      Files.delete(deep);
      Files.delete(deep.getParent());
      server.close();
      assertThat(reader.line()).isEqualTo(RawReader.END);
    }
    assertNothingLeft();
  }

  @Test
  void accept_socketFileRemoved_goesOnForWhoeverHasALink() throws IOException {
    try (StatServer server = server().start()) {
      Path link = folder.path().resolve("link");
      Files.move(Path.of(server.address()), link);
      try (RawReader reader = RawReader.connect(link)) {
        assertThat(reader.ask(SocketSample.ASK)).contains("\"errno\":0");
      }
    }
  }

  @Test
  void close_abstractName_leavesNoThread() throws IOException {
    String name = "statline-test-" + folder.path().getFileName();
    SocketSample.server().abstractName(name).start().close();
    assertNothingLeft();
  }
}
