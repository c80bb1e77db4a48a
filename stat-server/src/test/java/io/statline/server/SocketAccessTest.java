package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may connect to a server's socket. */
@Timeout(60)
class SocketAccessTest {
  @RegisterExtension
  final SocketFolder folder = new SocketFolder();

  @Test
  void mode_notSet_isOwnerAndGroup() throws IOException {
    try (StatServer server = SocketSample.server().path(folder.socket()).start()) {
      assertThat(mode(server)).isEqualTo("rw-rw----");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-rw-rw-", "rwxrwxrwx", "---------"})
  void mode_set_isExact(String mode) throws IOException {
    try (StatServer server =
        SocketSample.server().path(folder.socket()).mode(mode).start()) {
      assertThat(mode(server)).isEqualTo(mode);
    }
  }

  @ParameterizedTest
  @CsvSource({"077, rw-rw-rw-", "000, rw-------", "0777, rw-rw----"})
  void mode_anyUmask_isExact(String umask, String mode) throws IOException {
    try (SocketChild child = SocketChild.start(
        SocketChild.shell("umask " + umask),
        Map.of(),
        folder.path().resolve("log").toFile(),
        "path=" + folder.socket(),
        "mode=" + mode)) {
      assertThat(child.line()).isEqualTo("ready " + folder.socket());
      assertThat(mode(folder.socket())).isEqualTo(mode);
    }
  }

  @Test
  void mode_notPermissions_isRefusedAtOnce() {
    assertThatThrownBy(() -> StatServer.builder().mode("0660"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void start_whileWatched_neverShowsOtherModes() throws Exception {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    Thread watcher = new Thread(() -> watch(seen));
    watcher.start();
    for (int i = 0; i < 50; i++) {
      SocketSample.server().path(folder.socket()).mode("rw-------").start().close();
    }
    watcher.interrupt();
    watcher.join();
    assertThat(seen)
        .isSubsetOf("s.sock rw-------", "folder rwx------") // a private one on its way
        .contains("s.sock rw-------");
  }

  private void watch(Set<String> seen) {
    while (!Thread.currentThread().isInterrupted()) {
      try (Stream<Path> files = Files.list(folder.path())) {
        for (Path file : files.toList()) {
          look(file, seen);
        }
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static void look(Path file, Set<String> seen) throws IOException {
    try {
      PosixFileAttributes found = Files.readAttributes(file, PosixFileAttributes.class);
      String name = found.isDirectory() ? "folder" : file.getFileName().toString();
      seen.add(name + " " + PosixFilePermissions.toString(found.permissions()));
    } catch (NoSuchFileException e) {
      return; // gone between listing and looking
    }
  }

  @Test
  void privateFolder_forItsTime_isClosedToOthers() throws IOException {
    Path inside;
    try (PrivateFolder made = PrivateFolder.beside(folder.socket())) {
      inside = made.folder();
      assertThat(Files.getPosixFilePermissions(inside)).isEqualTo(permissions("rwx------"));
      assertThat(made.socket().toString())
          .hasSameSizeAs(PrivateFolder.longestBeside(folder.socket()));
    }
    assertThat(inside).doesNotExist();
  }

  @Test
  void group_ofThisUser_isSet() throws IOException {
    String own =
        Files.readAttributes(folder.path(), PosixFileAttributes.class).group().getName();
    try (StatServer server =
        SocketSample.server().path(folder.socket()).group(own).start()) {
      Path socket = Path.of(server.address());
      assertThat(Files.readAttributes(socket, PosixFileAttributes.class).group().getName())
          .isEqualTo(own);
    }
  }

  @Test
  void group_another_isSet() throws IOException {
    assumeTrueRoot("giving a file to a group one is not in");
    try (StatServer server =
        SocketSample.server().path(folder.socket()).group("daemon").start()) {
      Path socket = Path.of(server.address());
      assertThat(Files.readAttributes(socket, PosixFileAttributes.class).group().getName())
          .isEqualTo("daemon");
      assertThat(mode(socket)).isEqualTo("rw-rw----");
    }
  }

  @Test
  void group_unknown_namesItAndLeavesNothing() throws IOException {
    assertThatIOException()
        .isThrownBy(() ->
            SocketSample.server().path(folder.socket()).group("no-such-group").start())
        .withMessageContaining("no-such-group")
        .withMessageContaining(folder.socket().toString());
    assertThat(folder.names()).isEmpty();
  }

  @Test
  void start_folderTakesNoSockets_namesPathAndReason() {
    Path path = Path.of("/proc/st.sock");
    assertThatIOException()
        .isThrownBy(() -> SocketSample.server().path(path).start())
        .withMessageStartingWith("No socket can be made at /proc/st.sock: NoSuchFile");
  }

  @Test
  void start_folderUnwritable_namesPathAndReason() throws IOException {
    assumeFalse(isRoot(), "needs a user other than root, who may write anywhere");
    Files.setPosixFilePermissions(folder.path(), permissions("r-xr-xr-x"));
    try {
      assertThatIOException()
          .isThrownBy(() -> SocketSample.server().path(folder.socket()).start())
          .withMessageContaining("AccessDenied")
          .withMessageContaining(folder.socket().toString());
    } finally {
      Files.setPosixFilePermissions(folder.path(), permissions("rwx------"));
    }
  }

  private static void assumeTrueRoot(String what) throws IOException {
    assumeFalse(!isRoot(), "needs root: " + what);
  }

  private static boolean isRoot() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
  }

  private static Set<PosixFilePermission> permissions(String mode) {
    return PosixFilePermissions.fromString(mode);
  }

  private static String mode(StatServer server) throws IOException {
    return mode(Path.of(server.address()));
  }

  private static String mode(Path socket) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(socket));
  }
}
