package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The archive that users unpack. */
@Timeout(120)
class DistributionIT {
  @TempDir
  private static Path folder;

  private static Path home;

  @BeforeAll
  static void unpack() throws Exception {
    needs("tar");
    assertThat(run("tar", "-xzf", System.getProperty("statline.archive"), "-C", folder.toString())
            .status())
        .isZero();
    try (Stream<Path> unpacked = Files.list(folder)) {
      home = unpacked
          .filter(path -> path.getFileName().toString().startsWith("statline-"))
          .findFirst()
          .orElseThrow();
    }
  }

  static Stream<String> commands() {
    return Statline.line().getSubcommands().values().stream()
        .filter(command -> !command.getCommandSpec().usageMessage().hidden())
        .map(command -> command.getCommandName());
  }

  @Test
  void script_version_isTheBuilds() throws Exception {
    Ended ended = statline("--version");
    assertThat(ended.output()).isEqualTo("statline " + Version.text() + "\n");
    assertThat(ended.status()).isZero();
  }

  @Test
  void script_throughALink_findsItsJar() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("bin/statline"));
    assertThat(run(link.toString(), "--version").status()).isZero();
  }

  @Test
  void script_started_keepsClassesForTheNextTime() throws Exception {
    statline("--version");
    try (Stream<Path> kept = Files.list(folder.resolve("cache/statline"))) {
      assertThat(kept).hasSize(1).allMatch(path -> path.toString().endsWith(".jsa"));
    }
  }

  @Test
  void script_wherePersonsHaveNoHome_worksWithoutKeptClasses() throws Exception {
    Ended ended = run(
        "env",
        "XDG_CACHE_HOME=/proc/nothing",
        home.resolve("bin/statline").toString(),
        "--version");
    assertThat(ended.output()).startsWith("statline ");
    assertThat(ended.status()).isZero();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void manual_ofACommand_isReadableAndHasExamples(String command) throws Exception {
    needs("man");
    Path page = home.resolve("share/man/man1/statline-" + command + ".1");
    Ended ended = run("man", "--warnings", "-Tascii", "-l", page.toString());
    assertThat(ended.status()).isZero();
    assertThat(ended.output().replaceAll(".\b", ""))
        .contains("statline-" + command, "SYNOPSIS", "OPTIONS")
        .doesNotContain("warning:");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void completion_inBash_knowsTheCommand(String command) throws Exception {
    needs("bash");
    String start = command.substring(0, 1);
    Ended ended = run(
        "bash",
        "-c",
        "source " + completion() + "; COMP_WORDS=(statline " + start
            + "); COMP_CWORD=1; _complete_statline; echo \"${COMPREPLY[@]}\"");
    assertThat(ended.output().split("\\s+")).contains(command);
  }

  @Test
  void completion_inZsh_isTaken() throws Exception {
    needs("zsh");
    Ended ended = run(
        "zsh",
        "-f",
        "-c",
        "autoload -U +X compinit && compinit -u -D; source " + completion()
            + " && echo ${_comps[statline]}");
    assertThat(ended.output()).contains("statline");
    assertThat(ended.status()).isZero();
  }

  private static Path completion() {
    return home.resolve("share/bash-completion/completions/statline");
  }

  private static Ended statline(String... args) throws Exception {
    return run(
        Stream.concat(Stream.of(home.resolve("bin/statline").toString()), Arrays.stream(args))
            .toArray(String[]::new));
  }

  /** What a program printed, errors too, and its exit status. */
  private record Ended(int status, String output) {}

  private static Ended run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MANWIDTH", "100");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(output).isTrue();
    return new Ended(process.exitValue(), output);
  }

  private static void needs(String program) {
    boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    assumeTrue(there, "needs " + program);
  }
}
