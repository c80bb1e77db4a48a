package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts are told, and the line that people are told. */
class ExitStatusTest {
  private static final String META =
      "{\"T\":{\"name\":\"T\",\"top\":\"true\",\"fields\":{\"a\":{\"datum\":\"u64\"}}}}";

  @TempDir
  Path folder;

  private CliRun get(UnaryOperator<String> answer) throws IOException {
    return get(answer, "60s");
  }

  private CliRun get(UnaryOperator<String> answer, String timeout) throws IOException {
    Path path = folder.resolve("s" + System.nanoTime());
    try (ForeignDaemon daemon = ForeignDaemon.at(path, answer)) {
      assertThat(daemon).isNotNull();
      return CliRun.of("get", "-p", path.toString(), "--timeout", timeout, "a");
    }
  }

  private static void assertFailure(CliRun run, int status, String text) {
    assertThat(run.status()).as(run.err()).isEqualTo(status);
    assertThat(run.err()).startsWith("statline get: ").contains(text);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void answer_isOk() throws IOException {
    CliRun run = get(line -> ForeignDaemon.reply(line.contains("meta") ? META : "{\"a\":1}"));
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
  }

  @Test
  void errorOfTheDaemon_isFailed() throws IOException {
    assertFailure(
        get(line -> "{\"errno\":5,\"args\":{\"resp\":\"disk\\ngone\"}}"),
        ExitStatus.FAILED,
        "disk gone (errno 5)");
  }

  @Test
  void silence_isATimeout() throws IOException {
    assertFailure(get(line -> "", "300ms"), ExitStatus.TIMEOUT, "300 ms");
  }

  @Test
  void otherProtocol_isNotStats() throws IOException {
    assertFailure(get(line -> "hello"), ExitStatus.NOT_STATS, "not JSON");
  }

  @Test
  void noTypeToStartFrom_isNotStats() throws IOException {
    assertFailure(
        get(line -> ForeignDaemon.reply("{}")), ExitStatus.NOT_STATS, "no type to start from");
  }

  @Test
  void nobody_isUnreachable() throws IOException {
    Path stale = folder.resolve("stale");
    ForeignDaemon.leave(stale);
    assertFailure(
        CliRun.of("get", "-p", stale.toString()), ExitStatus.UNREACHABLE, "nobody listens");
    assertFailure(
        CliRun.of("get", "-p", folder.resolve("none").toString()),
        ExitStatus.UNREACHABLE,
        "no such file");
  }

  @Test
  void brokenMapping_namesItsFile() throws IOException {
    Path mapping = Files.writeString(folder.resolve("m.json"), "[");
    Path path = folder.resolve("s");
    try (ForeignDaemon daemon = ForeignDaemon.with(path, META, "{\"a\":1}")) {
      assertThat(daemon).isNotNull();
      CliRun run = CliRun.of("get", "-p", path.toString(), "--mapping", mapping.toString());
      assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
      assertThat(run.err()).contains(mapping.toString());
    }
  }

  @Test
  void unknownTarget_ofADaemonThatSaysNothing_getsTheNearest() throws IOException {
    Path path = folder.resolve("s");
    try (ForeignDaemon daemon = ForeignDaemon.at(
        path,
        line -> line.contains("meta")
            ? ForeignDaemon.reply(META)
            : "{\"errno\":22,\"args\":{\"resp\":\"no\"}}")) {
      assertThat(daemon).isNotNull();
      assertFailure(
          CliRun.of("get", "-p", path.toString(), "-t", "tpo", "--timeout", "60s"),
          ExitStatus.FAILED,
          "no; its metadata names the targets top; did you mean 'top'? (errno 22)");
    }
  }
}
