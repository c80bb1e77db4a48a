package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.statline.server.StatServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sockets that another user may not connect to. */
class PermissionTest {
  @TempDir
  Path folder;

  private CliProcess nobody;

  @BeforeEach
  void becomeNobody() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "needs setpriv");
    assumeTrue(System.getProperty("user.name").equals("root"), "needs setpriv to be run by root");
    allow(folder, "rwxr-xr-x");
    Path classes = Files.createDirectory(folder.resolve("classes"));
    allow(classes, "rwxr-xr-x");
    nobody = new CliProcess(Map.of("HOME", "/")).asNobody(classes);
  }

  private static void allow(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void socketOfAnotherGroup_saysWhoMay() throws Exception {
    Path socket = folder.resolve("depot.sock");
    try (StatServer server = Depot.at(socket)) {
      assertThat(server).isNotNull();
      CliRun doctor = nobody.run("doctor", socket.toString());
      assertThat(doctor.out())
          .contains("no permission to connect: the socket is srw-rw---- root:root")
          .contains("this is user 65534 (nobody), groups 65534")
          .contains("Run as user root, or group root");
      assertThat(doctor.status()).isEqualTo(ExitStatus.UNREACHABLE);
      CliRun ls = nobody.run("ls", "--timeout", "30s", "-p", socket.toString());
      assertThat(ls.out()).contains("no permission", " root ");
      CliRun get = nobody.run("get", "-p", socket.toString());
      assertThat(get.status()).isEqualTo(ExitStatus.UNREACHABLE);
      assertThat(get.err()).contains("no permission to connect");
      assertThat(nobody.run("check", "-p", socket.toString(), "waiting > 1").status())
          .isEqualTo(3);
    }
  }

  @Test
  void folderThatRefuses_isTheFirstOne() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    allow(closed, "rwxr-x---");
    Path socket = Files.createDirectory(closed.resolve("deep")).resolve("s");
    ForeignDaemon.leave(socket);
    CliRun doctor = nobody.run("doctor", socket.toString());
    assertThat(doctor.out())
        .contains("no permission to enter the folder " + closed + ": it is drwxr-x--- root:root")
        .contains("Run as user root, or group root");
    assertThat(doctor.status()).isEqualTo(ExitStatus.UNREACHABLE);
  }

  @Test
  void daemonOfAnotherUser_isListedAsFarAsAllowed() throws Exception {
    Path socket = folder.resolve("depot.sock");
    try (StatServer server = Depot.at(socket)) {
      assertThat(server).isNotNull();
      allow(socket, "rw-rw-rw-");
      CliRun ls = nobody.run("ls", "--timeout", "30s", "-p", socket.toString());
      assertThat(ls.out()).contains("alive", " root ", "DepotStats");
    }
  }
}
