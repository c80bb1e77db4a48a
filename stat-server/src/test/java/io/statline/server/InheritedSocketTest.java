package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sockets that come from another process. */
@Timeout(60)
class InheritedSocketTest {
  /** Listens at each path and passes the sockets on as systemd does, blocking or not. */
  private static final String PASS = String.join(
      "\n",
      "import os, socket, sys",
      "count, blocking = int(sys.argv[1]), sys.argv[2] == 'blocking'",
      "rest = sys.argv[3 + count:]",
      "for i, path in enumerate(sys.argv[3:3 + count]):",
      "  s = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)",
      "  s.bind(path)",
      "  s.listen(8)",
      "  s.setblocking(blocking)",
      "  os.dup2(s.detach(), 100 + i, True)",
      "for i in range(count):",
      "  os.dup2(100 + i, 3 + i, True)",
      "  os.close(100 + i)",
      "os.environ['LISTEN_FDS'] = str(count)",
      "os.environ['LISTEN_PID'] = str(os.getpid())",
      "os.execvp(rest[0], rest)");

  @RegisterExtension
  final SocketFolder folder = new SocketFolder();

  @Test
  void isPresent_meantForThisProcess_isTrue() {
    assertThat(from("LISTEN_FDS", "1", "LISTEN_PID", "42").isPresent()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "x", "99999", "1 "})
  void isPresent_noCount_isFalse(String count) {
    assertThat(from("LISTEN_FDS", count, "LISTEN_PID", "42").isPresent()).isFalse();
  }

  @Test
  void isPresent_meantForParent_isFalse() {
    assertThat(from("LISTEN_FDS", "1", "LISTEN_PID", "41").isPresent()).isFalse();
    assertThat(from("LISTEN_FDS", "1").isPresent()).isFalse();
  }

  @Test
  void descriptor_onlyOne_isThree() throws IOException {
    assertThat(from("LISTEN_FDS", "1", "LISTEN_FDNAMES", "a").descriptor("")).isEqualTo(3);
  }

  @Test
  void descriptor_named_isAtItsPlace() throws IOException {
    assertThat(from("LISTEN_FDS", "3", "LISTEN_FDNAMES", "a:b:c").descriptor("c"))
        .isEqualTo(5);
  }

  @Test
  void descriptor_severalAndNoName_asksForOne() {
    assertThatIOException()
        .isThrownBy(() -> from("LISTEN_FDS", "2", "LISTEN_FDNAMES", "a:b").descriptor(""))
        .withMessageContaining("inherited(name)")
        .withMessageContaining("[a, b]");
  }

  @Test
  void descriptor_unknownName_saysNames() {
    assertThatIOException()
        .isThrownBy(() -> from("LISTEN_FDS", "2", "LISTEN_FDNAMES", "a:b").descriptor("c"))
        .withMessageContaining("'c'")
        .withMessageContaining("[a, b]");
  }

  @Test
  void descriptor_nameBeyondCount_isUnknown() {
    assertThatIOException()
        .isThrownBy(() -> from("LISTEN_FDS", "1", "LISTEN_FDNAMES", "a:b").descriptor("b"));
  }

  private static InheritedSocket from(String... variables) {
    Map<String, String> environment = new HashMap<>();
    for (int i = 0; i < variables.length; i += 2) {
      environment.put(variables[i], variables[i + 1]);
    }
    return new InheritedSocket(environment, 42);
  }

  @Test
  void adopt_closedDescriptor_saysWhich() {
    assertThatIOException()
        .isThrownBy(() -> InheritedSocket.adopt(9999))
        .withMessageContaining("9999");
  }

  @ParameterizedTest
  @ValueSource(strings = {"blocking", "nonblocking"})
  void inherited_onePassed_isServedAndSurvivesClose(String mode) throws IOException {
    assumeInstalled("python3");
    try (SocketChild child = pass(mode, Map.of(), List.of(folder.socket()), "inherited=")) {
      assertThat(child.line()).isEqualTo("ready " + folder.socket());
      assertServed(folder.socket());
      assertServed(folder.socket());
      SocketTasks.await(child.pid(), 2);
      child.proceed();
      assertThat(child.line()).isEqualTo("closed");
      SocketTasks.await(child.pid(), 0);
      assertThat(folder.socket()).exists();
      RawReader.connect(folder.socket()).close(); // is queued for whoever accepts next
    }
  }

  @Test
  void inherited_named_isServedAtThatOne() throws IOException {
    assumeInstalled("python3");
    Path other = folder.path().resolve("other");
    Map<String, String> names = Map.of("LISTEN_FDNAMES", "other:stats");
    List<Path> paths = List.of(other, folder.socket());
    try (SocketChild child = pass("blocking", names, paths, "inherited=stats")) {
      assertThat(child.line()).isEqualTo("ready " + folder.socket());
      assertServed(folder.socket());
    }
  }

  @Test
  void inherited_severalAndNoName_fails() throws IOException {
    assumeInstalled("python3");
    List<Path> paths = List.of(folder.path().resolve("a"), folder.path().resolve("b"));
    try (SocketChild child = pass("blocking", Map.of(), paths, "inherited=")) {
      assertThat(child.line()).startsWith("failed systemd passed 2 sockets");
    }
  }

  @Test
  void inherited_bySystemd_isServed() throws Exception {
    assumeInstalled("systemd-socket-activate");
    List<String> activate =
        List.of("systemd-socket-activate", "--listen=" + folder.socket(), "--fdname=stats");
    try (SocketChild child = SocketChild.start(activate, Map.of(), log(), "inherited=stats")) {
      awaitSocket();
      assertServed(folder.socket());
      assertThat(child.line()).isEqualTo("ready " + folder.socket());
    }
  }

  /** It says nothing when it listens, so it is tried. */
  private void awaitSocket() throws InterruptedException {
    while (SocketProbe.of(folder.socket()) != SocketProbe.LIVE) {
      if (Thread.interrupted()) {
        throw new InterruptedException("It does not listen");
      }
    }
  }

  private SocketChild pass(
      String mode, Map<String, String> environment, List<Path> paths, String... args)
      throws IOException {
    List<String> launcher =
        new ArrayList<>(List.of("python3", "-c", PASS, String.valueOf(paths.size()), mode));
    paths.forEach(path -> launcher.add(path.toString()));
    return SocketChild.start(launcher, environment, log(), args);
  }

  private File log() {
    return folder.path().resolve("log").toFile();
  }

  private static void assertServed(Path socket) throws IOException {
    try (RawReader reader = RawReader.connect(socket)) {
      assertThat(reader.ask(SocketSample.ASK)).contains("\"errno\":0");
      assertThat(reader.ask(SocketSample.ASK)).contains("\"errno\":0");
    }
  }

  private static void assumeInstalled(String program) {
    boolean found = Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    assumeTrue(found, "needs " + program);
  }
}
