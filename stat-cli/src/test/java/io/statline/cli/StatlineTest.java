package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class StatlineTest {

  static Stream<String> commands() {
    return Stream.of("ls", "describe", "get", "record", "replay", "check", "doctor");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void help_hasExamplesAndFits80Columns(String command) {
    CliRun run = CliRun.of(command, "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Usage: statline " + command, "Exit status", "Examples");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(run.out().lines().filter(line -> line.startsWith("  statline " + command)))
        .isNotEmpty();
  }

  @Test
  void help_listsAllCommands() {
    Set<String> names = Statline.line().getSubcommands().keySet();
    assertThat(CliRun.of("--help").out()).contains(names);
  }

  @Test
  void help_withoutColours_hasNoEscapes() {
    assertThat(CliRun.of("get", "--help").out()).doesNotContain("\u001b");
    String coloured =
        Statline.line().getSubcommands().get("get").getUsageMessage(CommandLine.Help.Ansi.ON);
    assertThat(coloured).contains("\u001b[1m");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chek|statline: there is no command 'chek'; did you mean 'check'?",
        "get --jsn|statline get: there is no option '--jsn'; did you mean '--json'?",
        "get --tiemout=3|statline get: there is no option '--tiemout=3'; did you mean '--timeout'?",
        "get --timeout=3x|statline get: Invalid value for option '--timeout': '3x' is no duration such as 5",
        "describe a b|statline describe: one word too many: 'b'",
        "get --name|statline get: Missing required parameter for option '--name' (NAME)",
        "xxxxxx|statline: there is no command 'xxxxxx'"
      })
  void wrongCommandLine_getsTheNearestRightOne(String line, String error) {
    CliRun run = CliRun.of(line.split(" "));
    assertThat(run.err()).startsWith(error);
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void noCommand_saysWhichThereAre() {
    CliRun run = CliRun.of();
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains("which command?", "doctor");
  }

  @Test
  void version_isSaid() {
    assertThat(CliRun.of("--version").out()).startsWith("statline ");
  }
}
