package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.statline.server.StatServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LsCommandTest {
  @TempDir
  Path folder;

  private CliRun ls(String... args) {
    List<String> all = new ArrayList<>(List.of("ls", "-p", folder.toString()));
    if (!List.of(args).contains("--timeout")) {
      all.addAll(List.of("--timeout", "60s"));
    }
    all.addAll(List.of(args));
    return CliRun.of(all.toArray(String[]::new));
  }

  private String line(CliRun run, String name) {
    return run.out()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aliveDaemon_isListedWithItsProcess() throws IOException {
    try (StatServer server = Depot.at(folder.resolve("depot@2.sock"))) {
      assertThat(server).isNotNull();
      String line = line(ls(), "depot@2");
      assertThat(line)
          .contains("alive", "DepotStats", System.getProperty("user.name"))
          .contains(" " + ProcessHandle.current().pid() + " ")
          .endsWith(folder.resolve("depot@2.sock").toString());
    }
  }

  @Test
  void foreignServer_isFoundInTheKernelsTable() throws IOException {
    try (ForeignDaemon daemon = ForeignDaemon.playing(folder.resolve("rusty"), "scx_rusty")) {
      assertThat(daemon).isNotNull();
      assertThat(line(ls(), "rusty"))
          .contains("alive", "ClusterStats", " " + ProcessHandle.current().pid() + " ");
    }
  }

  @Test
  void leftSocket_isStale() throws IOException {
    ForeignDaemon.leave(folder.resolve("old.sock"));
    assertThat(line(ls(), "old")).contains("stale").contains(" -  ");
  }

  @Test
  void serverOfAnotherProtocol_isNotAStatsServer() throws IOException {
    try (ForeignDaemon daemon = ForeignDaemon.at(folder.resolve("web"), line -> "HTTP/1.1 400");
        ForeignDaemon closing = ForeignDaemon.at(folder.resolve("shy"), line -> "close")) {
      assertThat(List.of(daemon, closing)).hasSize(2);
      CliRun run = ls();
      assertThat(line(run, "web")).contains("not a stats server");
      assertThat(line(run, "shy")).contains("not a stats server");
    }
  }

  @Test
  void manyThatHang_delayNobody() throws IOException {
    List<ForeignDaemon> hanging = new ArrayList<>();
    try (StatServer server = Depot.at(folder.resolve("depot.sock"))) {
      assertThat(server).isNotNull();
      for (int i = 0; i < 30; i++) {
        hanging.add(ForeignDaemon.at(folder.resolve("h" + i), line -> ""));
      }
      long start = System.nanoTime();
      CliRun run = ls("--timeout", "2s");
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertThat(run.out().lines().filter(line -> line.contains(" hangs "))).hasSize(30);
      assertThat(line(run, "depot")).contains("alive");
      assertThat(took).isLessThan(Duration.ofSeconds(40)); // one after the other: 60 s
    } finally {
      for (ForeignDaemon each : hanging) {
        each.close();
      }
    }
  }

  @Test
  void json_hasWhatIsKnown() throws IOException {
    ForeignDaemon.leave(folder.resolve("old@x.sock"));
    assertThat(ls("--json").out())
        .contains("{\"name\":\"old\",\"instance\":\"x\",\"path\":\"" + folder.resolve("old@x.sock")
            + "\",\"state\":\"stale\",\"user\":");
  }

  @Test
  void regularFile_saidByPath_isNoServer() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(CliRun.of("ls", "-p", file.toString()).out()).contains("not a stats server");
  }

  @Test
  void missingPath_isAnError() {
    CliRun run = CliRun.of("ls", "-p", folder.resolve("none").toString());
    assertThat(run.status()).isEqualTo(ExitStatus.UNREACHABLE);
    assertThat(run.err()).startsWith("statline ls: ").contains("no such file");
  }

  @Test
  void noSockets_areAFriendlyLine() {
    // other sockets may well be on this machine: of the folder there is none
    CliRun run = ls();
    assertThat(run.status()).isZero();
    assertThat(run.out()).doesNotContain(folder.toString());
  }

  @Test
  void harmfulTypeName_doesNotCommandTheTerminal() throws IOException {
    String metadata =
        "{\"\\u001b[31mT\":{\"name\":\"\\u001b[31mT\",\"top\":\"true\",\"fields\":{}}}";
    try (ForeignDaemon daemon = ForeignDaemon.with(folder.resolve("evil"), metadata, "{}")) {
      assertThat(daemon).isNotNull();
      assertThat(ls().out()).contains("[31mT").doesNotContain("\u001b");
    }
  }
}
