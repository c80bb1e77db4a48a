package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.newsclub.net.unix.AFUNIXServerSocketChannel;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;

/** The ways to say where a server's socket is. */
@Timeout(60)
class SocketAddressTest {
  @RegisterExtension
  final SocketFolder folder = new SocketFolder();

  @Test
  void name_withFolderInEnvironment_isInIt() throws IOException {
    try (SocketChild child = child("name=schedstatd")) {
      Path socket = folder.path().resolve("run/schedstatd.sock");
      assertThat(child.line()).isEqualTo("ready " + socket);
      try (RawReader reader = RawReader.connect(socket)) {
        assertThat(reader.ask(SocketSample.ASK)).contains("\"errno\":0");
      }
      child.proceed();
      assertThat(child.line()).isEqualTo("closed");
      assertThat(socket).doesNotExist();
    }
  }

  @Test
  void instance_withName_isPartOfFile() throws IOException {
    try (SocketChild child = child("name=schedstatd", "instance=2")) {
      assertThat(child.line()).isEqualTo("ready " + folder.path().resolve("run/schedstatd@2.sock"));
    }
  }

  private SocketChild child(String... args) throws IOException {
    return SocketChild.start(
        List.of(),
        Map.of("STATLINE_DIR", folder.path().resolve("run").toString()),
        folder.path().resolve("log").toFile(),
        args);
  }

  @Test
  void scx_withParts_joinsThem() throws IOException {
    String base = folder.path().toString();
    try (StatServer server = SocketSample.server().scx(base, "rusty", "stats").start();
        RawReader reader = RawReader.connect(folder.path().resolve("rusty/stats"))) {
      assertThat(reader.ask(SocketSample.ASK)).contains("\"errno\":0");
      assertThat(server.address()).isEqualTo(base + "/rusty/stats");
    }
  }

  @Test
  void path_relative_isMadeAbsolute() throws IOException {
    Path relative = Path.of("").toAbsolutePath().relativize(folder.socket());
    try (StatServer server = SocketSample.server().path(relative).start()) {
      assertThat(Path.of(server.address()).normalize()).isEqualTo(folder.socket());
    }
  }

  @Test
  void abstractName_free_isServedWithoutFile() throws IOException {
    String name = "statline-test-" + folder.path().getFileName();
    try (StatServer server = SocketSample.server().abstractName(name).start()) {
      assertThat(server.address()).isEqualTo("@" + name);
      try (AFUNIXSocket socket =
          AFUNIXSocket.connectTo(AFUNIXSocketAddress.inAbstractNamespace(name))) {
        socket.getOutputStream().write((SocketSample.ASK + "\n").getBytes());
        assertThat(new String(socket.getInputStream().readNBytes(10))).startsWith("{\"errno\":0");
      }
    }
  }

  @Test
  void abstractName_taken_isRefusedAndFreeAfterClose() throws IOException {
    String name = "statline-test-" + folder.path().getFileName();
    try (StatServer first = SocketSample.server().abstractName(name).start()) {
      assertThatIOException()
          .isThrownBy(() -> SocketSample.server().abstractName(name).start())
          .withMessageContaining(first.address());
    }
    try (StatServer second = SocketSample.server().abstractName(name).start()) {
      assertThat(second.address()).isEqualTo("@" + name);
    }
  }

  @Test
  void abstractName_takenByServerThatHangs_isRefused() throws IOException {
    String name = "statline-test-" + folder.path().getFileName();
    AFUNIXSocketAddress address = AFUNIXSocketAddress.inAbstractNamespace(name);
    try (AFUNIXServerSocketChannel hangs = AFUNIXServerSocketChannel.open()) {
      hangs.bind(address, 1);
      for (int i = 0; i < 5; i++) { // each try may leave a connection in the queue
        assertThatIOException()
            .isThrownBy(() -> SocketSample.server().abstractName(name).start())
            .withMessageContaining(name);
      }
    }
  }

  @Test
  void start_severalFaults_saysAll() {
    assertThatIllegalStateException()
        .isThrownBy(() -> StatServer.builder()
            .name("bad/name")
            .path(folder.socket())
            .add("a", SocketSampleMeta.TYPE, () -> SocketSample.of(1))
            .add("a", SocketSampleMeta.TYPE, () -> SocketSample.of(1))
            .start())
        .withMessageContaining("bad/name")
        .withMessageContaining("2 times")
        .withMessageContaining("'a'");
  }

  @Test
  void start_nowhere_saysHowToSay() {
    assertThatIllegalStateException()
        .isThrownBy(() -> SocketSample.server().start())
        .withMessageContaining("path(");
  }

  @Test
  void start_instanceWithoutName_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> SocketSample.server().path(folder.socket()).instance("2").start())
        .withMessageContaining("instance(\"2\")");
  }

  @Test
  void start_inheritedAlone_needsSystemd() {
    assertThatIllegalStateException()
        .isThrownBy(() -> SocketSample.server().inherited().start())
        .withMessageContaining("LISTEN_FDS");
  }

  @Test
  void start_inheritedOrPath_takesPathWithoutSystemd() throws IOException {
    try (StatServer server =
        SocketSample.server().inherited().path(folder.socket()).start()) {
      assertThat(Files.exists(Path.of(server.address()))).isTrue();
    }
  }
}
