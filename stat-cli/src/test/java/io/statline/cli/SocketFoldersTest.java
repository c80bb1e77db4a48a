package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketFoldersTest {
  @TempDir
  Path root;

  private Path socket(String path) throws IOException {
    Path socket = root.resolve(path);
    Files.createDirectories(socket.getParent());
    ForeignDaemon.leave(socket);
    return socket;
  }

  private Path own(String folder) throws IOException {
    Path path = Files.createDirectories(root.resolve(folder));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    return path;
  }

  private SocketFolders folders(Map<String, String> environment) {
    return new SocketFolders(environment, root);
  }

  @Test
  void socketsOfSystemUsersAndSchedulers_areFound() throws IOException {
    Object user = Files.getAttribute(root, "unix:uid");
    own("tmp/statline-" + user);
    assertThat(folders(Map.of("XDG_RUNTIME_DIR", root.resolve("x").toString())).sockets())
        .isEmpty();
    Path session = socket("x/statline/d.sock");
    Path system = socket("run/statline/a.sock");
    Path runtime = socket("run/user/1000/statline/b.sock");
    Path temporary = socket("tmp/statline-" + user + "/c.sock");
    Path scheduler = socket("var/run/scx/root/stats");
    assertThat(folders(Map.of("XDG_RUNTIME_DIR", root.resolve("x").toString())).sockets())
        .containsExactlyInAnyOrder(session, system, runtime, temporary, scheduler);
  }

  @Test
  void explicitFolder_replacesTheOthersButSchedulers() throws IOException {
    socket("run/statline/a.sock");
    Path own = socket("own/b.sock");
    Path scheduler = socket("var/run/scx/x/stats");
    assertThat(folders(Map.of("STATLINE_DIR", root.resolve("own").toString())).sockets())
        .containsExactlyInAnyOrder(own, scheduler);
  }

  @Test
  void temporaryFolderThatAnybodyMade_isPassedOver() throws IOException {
    socket("tmp/statline-4000000000/a.sock");
    Object user = Files.getAttribute(root, "unix:uid");
    Files.createDirectories(root.resolve("tmp/statline-" + user));
    Files.setPosixFilePermissions(
        root.resolve("tmp/statline-" + user), PosixFilePermissions.fromString("rwxrwxrwx"));
    socket("tmp/statline-" + user + "/b.sock");
    assertThat(folders(Map.of()).sockets()).isEmpty();
  }

  @Test
  void whatIsNoSocket_isPassedOver() throws IOException {
    socket("run/statline/real.sock");
    Files.writeString(root.resolve("run/statline/file.sock"), "");
    Files.createSymbolicLink(root.resolve("run/statline/loop.sock"), Path.of("loop.sock"));
    socket("run/statline/other");
    assertThat(folders(Map.of()).sockets()).hasSize(1);
  }

  @Test
  void names_areThoseOfSockets() {
    assertThat(DaemonName.of(Path.of("/run/statline/a@2.sock")))
        .isEqualTo(new DaemonName("a", "2"));
    assertThat(DaemonName.of(Path.of("/var/run/scx/root/stats"))).hasToString("scx");
    assertThat(DaemonName.of(Path.of("/var/run/scx/rusty/stats"))).hasToString("scx@rusty");
    assertThat(DaemonName.of(Path.of("/x/plain"))).hasToString("plain");
  }
}
