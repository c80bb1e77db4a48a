package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command where there is no terminal. */
class WatchLinesTest {
  @TempDir
  private Path folder;

  private WatchedDaemon daemon;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs sh");
    daemon = WatchedDaemon.start(folder);
  }

  @AfterEach
  void end() {
    daemon.close();
  }

  private record Result(String out, String errors, int status) {}

  private Result shell(String command) throws Exception {
    Path errors = folder.resolve("errors");
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
        .directory(folder.toFile())
        .redirectError(errors.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(out, Files.readString(errors), process.waitFor());
  }

  @Test
  void samples_inAPipe_areTextWithoutEscapes() throws Exception {
    Result result = shell("./statline watch -p s -i 0.05 --count 3 --filter 1 --sort cpu");

    assertThat(result.errors()).isEmpty();
    assertThat(result.status()).isZero();
    assertThat(result.out()).doesNotContain("\033").endsWith("\n\n");
    assertThat(result.out().split("\n(?=\\d{4}-)")).hasSize(3);
    assertThat(result.out().lines().filter(line -> line.contains("rates over"))).hasSize(2);
    assertThat(result.out()).contains("  cpu ▲  times.user").contains("(1 of 2 rows)");
  }

  @Test
  void samples_thatNobodyReads_endQuietly() throws Exception {
    Result result = shell("{ ./statline watch -p s -i 0.05; echo status=$? >&2; } | head -n 1");

    assertThat(result.out().lines()).hasSize(1);
    assertThat(result.errors()).isEqualTo("status=0\n");
  }

  @Test
  void column_thatNoTableHas_isSaidOnce() throws Exception {
    Result result = shell("./statline watch -p s -i 0.05 --count 2 --sort usr");

    assertThat(result.errors())
        .startsWith("statline watch: no table has a column 'usr', only: cpu, times.user, ")
        .hasLineCount(1);
    assertThat(result.status()).isZero();
  }

  @Test
  void outage_inAPipe_isSaidBeside() throws Exception {
    daemon.kill();
    Files.deleteIfExists(folder.resolve("s"));
    Process process = new ProcessBuilder("sh", "-c", "./statline watch -p s -i 0.05 --count 1 2>&1")
        .directory(folder.toFile())
        .start();
    assertThat(process.inputReader().readLine()).startsWith("statline watch: waiting: ");
    daemon.startAgain();

    assertThat(process.inputReader().lines().toList())
        .anyMatch(line -> line.matches("runnable +3 tasks"));
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void count_ofNone_isRefused() throws Exception {
    Result result = shell("./statline watch -p s --count 0");

    assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(result.errors()).startsWith("statline watch: --count is 1 or more, not 0\n");
  }

  @Test
  void mapping_thatIsNotThere_isRefusedAtOnce() throws Exception {
    Result result = shell("./statline watch -p s --mapping nowhere.json");

    assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(result.errors()).contains("there is no file nowhere.json");
  }

  @Test
  void help_hasExamples() throws Exception {
    Result result = shell("./statline watch --help");

    assertThat(result.out()).contains("Usage: statline watch", "--sort=COLUMN[:desc]", "Examples");
  }
}
