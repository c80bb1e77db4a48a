package io.statline.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Paths where no server is: each message names the path and says what to do. */
class WrongPathTest {
  @TempDir
  Path folder;

  private void assertProblem(Path path, String... parts) {
    assertThatThrownBy(() -> StatClient.connect(path))
        .isInstanceOf(ConnectException.class)
        .hasMessageStartingWith(path.toString())
        .hasMessageContainingAll(parts);
  }

  @Test
  void nothingThere_asksWhetherTheDaemonRuns() {
    assertProblem(folder.resolve("none"), "no such file", "is the daemon running");
  }

  @Test
  void folderMissing_asksWhetherTheDaemonRuns() {
    assertProblem(folder.resolve("none/s"), "no such file", "is the daemon running");
  }

  @Test
  void fileWhereAFolderShouldBe_asksWhetherTheDaemonRuns() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "");
    assertProblem(file.resolve("s"), "no such file");
  }

  @Test
  void regularFile_isNoSocket() throws IOException {
    assertProblem(Files.writeString(folder.resolve("f"), ""), "no socket", "path right");
  }

  @Test
  void folderItself_isNoSocket() {
    assertProblem(folder, "no socket", "path right");
  }

  @Test
  void socketOfAnEndedDaemon_saysToStartIt() throws IOException {
    Path path = folder.resolve("s");
    try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.bind(UnixDomainSocketAddress.of(path));
    }
    assertProblem(path, "nobody listens", "start the daemon");
  }

  @Test
  void pathOver106Bytes_namesItsLengthAndTheLimit() {
    Path path = folder.resolve("ö".repeat(60));
    assertProblem(path, "106 bytes", String.valueOf(path.toString().length() + 60));
  }

  @Test
  void noPermission_saysWhoMay() {
    // root may connect to everything, so this has only what the JDK throws for EACCES
    assertThat(new FileEndpoint(folder).problem(new BindException("Permission denied")))
        .hasValueSatisfying(text -> assertThat(text).contains("no permission", "group"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void failures_leaveNothingOpen() throws IOException {
    Path path = Files.writeString(folder.resolve("f"), "");
    int before = openDescriptors();
    for (int i = 0; i < 200; i++) {
      assertProblem(path, "no socket");
    }
    assertThat(openDescriptors()).isLessThan(before + 100);
  }

  private static int openDescriptors() {
    return Objects.requireNonNull(Path.of("/proc/self/fd").toFile().list()).length;
  }
}
