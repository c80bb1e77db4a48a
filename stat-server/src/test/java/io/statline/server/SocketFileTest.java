package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.newsclub.net.unix.AFUNIXDatagramSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;

/** What a server does to what stands at its path. */
@Timeout(60)
class SocketFileTest {
  @RegisterExtension
  final SocketFolder folder = new SocketFolder();

  @Test
  void start_liveServerThere_refusesAndLeavesIt() throws IOException {
    try (StatServer first = start();
        RawReader reader = RawReader.served(first)) {
      assertRefused("live server");
      assertThat(reader.ask(SocketSample.ASK)).contains("\"errno\":0");
      try (RawReader other = RawReader.connect(folder.socket())) {
        assertThat(other.ask(SocketSample.ASK)).contains("\"errno\":0");
      }
      assertThat(first.address()).isEqualTo(folder.socket().toString());
    }
  }

  @Test
  void start_staleSocketThere_replacesIt() throws IOException {
    makeStale(folder.socket());
    try (StatServer server = start();
        RawReader reader = RawReader.connect(server)) {
      assertThat(reader.ask(SocketSample.ASK)).contains("\"errno\":0");
      assertThat(folder.names()).containsExactly("s.sock");
    }
  }

  @Test
  void start_fullBacklogThere_refuses() throws IOException {
    List<SocketChannel> waiting = new ArrayList<>();
    try (ServerSocketChannel busy = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      busy.bind(UnixDomainSocketAddress.of(folder.socket()), 1);
      fill(folder.socket(), waiting);
      assertRefused("live server");
    } finally {
      for (SocketChannel channel : waiting) {
        channel.close();
      }
    }
  }

  /** Connects until there is no room in the backlog. */
  private static void fill(Path socket, List<SocketChannel> waiting) throws IOException {
    boolean room = true;
    while (room) {
      SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
      waiting.add(channel);
      channel.configureBlocking(false);
      try {
        room = channel.connect(UnixDomainSocketAddress.of(socket));
      } catch (IOException e) {
        room = false;
      }
    }
    assertThat(waiting).hasSizeGreaterThan(1);
  }

  @Test
  void start_regularFileThere_refusesAndLeavesIt() throws IOException {
    Files.writeString(folder.socket(), "precious");
    assertRefused("no socket");
    assertThat(folder.socket()).hasContent("precious");
  }

  @Test
  void start_folderThere_refusesAndLeavesIt() throws IOException {
    Files.createDirectory(folder.socket());
    assertRefused("no socket");
    assertThat(folder.socket()).isEmptyDirectory();
  }

  @Test
  void start_linkToFileThere_refusesAndLeavesBoth() throws IOException {
    Path file = Files.writeString(folder.path().resolve("f"), "precious");
    Files.createSymbolicLink(folder.socket(), file);
    assertRefused("no socket");
    assertThat(folder.socket()).isSymbolicLink();
    assertThat(file).hasContent("precious");
  }

  @Test
  void start_linkToStaleSocketThere_refusesAndLeavesBoth() throws IOException {
    Path stale = folder.path().resolve("stale");
    makeStale(stale);
    Files.createSymbolicLink(folder.socket(), stale);
    assertRefused("no socket");
    assertThat(folder.socket()).isSymbolicLink();
    assertThat(stale).exists();
  }

  @Test
  void start_danglingLinkThere_refusesAndLeavesIt() throws IOException {
    Files.createSymbolicLink(folder.socket(), folder.path().resolve("nothing"));
    assertRefused("no socket");
    assertThat(folder.socket()).isSymbolicLink();
  }

  @Test
  void start_fifoThere_refusesAndLeavesIt() throws Exception {
    Process mkfifo = new ProcessBuilder("mkfifo", folder.socket().toString()).start();
    assertThat(mkfifo.waitFor()).isZero();
    assertRefused("no socket");
    assertThat(Files.readAttributes(folder.socket(), "isOther", LinkOption.NOFOLLOW_LINKS))
        .containsEntry("isOther", true);
  }

  @Test
  void start_datagramSocketThere_refusesAndLeavesIt() throws IOException {
    try (AFUNIXDatagramSocket datagrams = AFUNIXDatagramSocket.newInstance()) {
      datagrams.bind(AFUNIXSocketAddress.of(folder.socket()));
      assertRefused("neither used nor called stale");
    }
  }

  @Test
  void start_closedDatagramSocketThere_replacesIt() throws IOException {
    try (AFUNIXDatagramSocket datagrams = AFUNIXDatagramSocket.newInstance()) {
      datagrams.setDeleteOnClose(false);
      datagrams.bind(AFUNIXSocketAddress.of(folder.socket()));
    }
    try (StatServer server = start()) {
      assertThat(server.address()).isEqualTo(folder.socket().toString());
    }
  }

  @Test
  void start_parentFoldersMissing_makesThem() throws IOException {
    Path deep = folder.path().resolve("a/b/c/s");
    try (StatServer server = SocketSample.server().path(deep).start();
        RawReader reader = RawReader.connect(server)) {
      assertThat(reader.ask(SocketSample.ASK)).contains("\"errno\":0");
    }
  }

  @Test
  void start_parentIsFile_namesPath() throws IOException {
    Files.writeString(folder.path().resolve("f"), "");
    Path path = folder.path().resolve("f/s");
    assertThatIOException()
        .isThrownBy(() -> SocketSample.server().path(path).start())
        .withMessageContaining(folder.path().resolve("f").toString());
  }

  @Test
  void start_longestPath_works() throws IOException {
    Path path = inFolderOf(106 - "/.s000000/s".length());
    try (StatServer server = SocketSample.server().path(path).start();
        RawReader reader = RawReader.connect(server)) {
      assertThat(reader.ask(SocketSample.ASK)).contains("\"errno\":0");
    }
  }

  @Test
  void start_temporaryPathTooLong_namesPathAndLength() throws IOException {
    Path path = inFolderOf(107 - "/.s000000/s".length());
    assertThatIOException()
        .isThrownBy(() -> SocketSample.server().path(path).start())
        .withMessageContaining(path.toString())
        .withMessageContaining(String.valueOf(path.toString().length()))
        .withMessageContaining("107")
        .withMessageContaining("106");
    assertThat(path.getParent()).isEmptyDirectory();
  }

  @Test
  void start_pathTooLongInBytes_namesLength() {
    Path path = folder.path().resolve("ä".repeat(50));
    int bytes = folder.path().toString().length() + 1 + 100;
    assertThatIOException()
        .isThrownBy(() -> SocketSample.server().path(path).start())
        .withMessageContaining(bytes + " bytes");
  }

  /** A path of a socket with a name of one letter, in a folder whose path has this length. */
  private Path inFolderOf(int length) throws IOException {
    String root = folder.path() + "/";
    return Files.createDirectory(Path.of(root + "d".repeat(length - root.length())))
        .resolve("x");
  }

  @Test
  void close_socketStillOurs_removesIt() throws IOException {
    start().close();
    assertThat(folder.names()).isEmpty();
  }

  @Test
  void close_socketReplacedByFile_leavesIt() throws IOException {
    StatServer server = start();
    Files.delete(folder.socket());
    Files.writeString(folder.socket(), "precious");
    server.close();
    assertThat(folder.socket()).hasContent("precious");
  }

  @Test
  void close_socketReplacedByServer_leavesIt() throws IOException {
    StatServer server = start();
    Files.delete(folder.socket());
    try (StatServer second = start()) {
      server.close();
      try (RawReader reader = RawReader.connect(second)) {
        assertThat(reader.ask(SocketSample.ASK)).contains("\"errno\":0");
      }
    }
    assertThat(folder.names()).isEmpty();
  }

  @Test
  void close_socketMoved_removesNothing() throws IOException {
    StatServer server = start();
    Files.move(folder.socket(), folder.path().resolve("elsewhere"));
    server.close();
    assertThat(folder.names()).containsExactly("elsewhere");
  }

  @Test
  void start_afterClose_worksAgain() throws IOException {
    for (int i = 0; i < 3; i++) {
      try (StatServer server = start();
          RawReader reader = RawReader.connect(server)) {
        assertThat(reader.ask(SocketSample.ASK)).contains("\"errno\":0");
      }
    }
    assertThat(folder.names()).isEmpty();
  }

  private StatServer start() throws IOException {
    return SocketSample.server().path(folder.socket()).start();
  }

  private void assertRefused(String why) throws IOException {
    List<String> before = folder.names();
    assertThatIOException()
        .isThrownBy(this::start)
        .withMessageContaining(folder.socket().toString())
        .withMessageContaining(why);
    assertThat(folder.names()).isEqualTo(before);
  }

  static void makeStale(Path path) throws IOException {
    try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      dead.bind(UnixDomainSocketAddress.of(path));
    }
    assertThat(path).exists();
  }
}
