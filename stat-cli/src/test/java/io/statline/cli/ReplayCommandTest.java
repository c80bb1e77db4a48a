package io.statline.cli;

import static io.statline.cli.RecordingFixture.TOP;
import static io.statline.cli.RecordingFixture.metadata;
import static io.statline.cli.RecordingFixture.sample;
import static io.statline.cli.RecordingFixture.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayCommandTest {
  @TempDir
  Path folder;

  private Path file() throws IOException {
    return write(folder.resolve("f"), metadata(0, "T", TOP), sample(0, TOP, "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--speed=0",
        "--speed=1001",
        "--speed=NaN",
        "--speed=2 --step",
        "--loop --exit",
        "--name=../x"
      })
  void wrongOptions_areUsage(String options) throws IOException {
    CliRun run = CliRun.of(("replay " + options + " " + file()).split(" "));
    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void noRecording_isSaid() {
    CliRun run = CliRun.of("replay", folder.resolve("none").toString());
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err())
        .isEqualTo("statline replay: " + folder.resolve("none") + ": there is no such file\n");
  }

  @Test
  void noSamples_isSaid() throws IOException {
    Path file = write(folder.resolve("e"), metadata(0, "T", TOP));
    CliRun run = CliRun.of("replay", "-p", folder.resolve("s").toString(), file.toString());
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err()).contains("has no sample");
  }

  @Test
  void exit_isOkAtTheEnd() throws IOException {
    CliRun run = CliRun.of(
        "replay", "--exit", "-p", folder.resolve("s").toString(), file().toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("is served at " + folder.resolve("s"));
  }

  @Test
  void socketInUse_isSaid() throws Exception {
    Path socket = folder.resolve("s");
    try (var server = Depot.at(socket)) {
      assertThat(server).isNotNull();
      CliRun run = CliRun.of("replay", "-p", socket.toString(), file().toString());
      assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(run.err()).contains("cannot serve at " + socket);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/run/statline/app.sock, app@replay",
    "/run/statline/app@2.sock, app@2-replay",
    "/var/run/scx/root/stats, scx@replay",
    "/tmp/..s o.sock, so@replay",
    "@abstract/x, abstractx@replay",
    "'', recording@replay"
  })
  void defaultName_isTheDaemons(String address, String name) {
    assertThat(ReplayName.of(address)).hasToString(name);
  }
}
