package io.statline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script's own words; that it builds and starts is for the README's first command to show. */
class RunScriptTest {
  private static final String SCRIPT = Path.of("run").toAbsolutePath().toString();

  @TempDir
  private Path elsewhere;

  @Test
  void help_asked_listsTheExamples() throws Exception {
    Process script = start("--help");
    String out = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(script.waitFor()).isZero();
    assertThat(out).contains("schedstatd", "client", "monitor", "loop-daemon", "cluster-", "demo");
  }

  @Test
  void example_unknown_endsWithStatus2() throws Exception {
    Process script = start("nonsense");
    String errors = new String(script.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(script.waitFor()).isEqualTo(2);
    assertThat(errors).contains("there is no example 'nonsense'");
  }

  @Test
  void example_none_endsWithStatus2() throws Exception {
    assertThat(start().waitFor()).isEqualTo(2);
  }

  private Process start(String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of(SCRIPT));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).directory(elsewhere.toFile()).start();
  }
}
