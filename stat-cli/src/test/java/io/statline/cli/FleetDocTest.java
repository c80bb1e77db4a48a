package io.statline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/fleet.md}: what it tells to write is right. */
@Timeout(60)
class FleetDocTest {
  private static final Path DOC = Path.of("../docs/fleet.md");
  private static final Pattern YAML =
      Pattern.compile("```yaml\n# (\\S+)\n(.*?)```", Pattern.DOTALL);

  @TempDir
  private Path folder;

  private static Stream<String> blocks(Path file, String name) throws IOException {
    List<MatchResult> found = YAML.matcher(Files.readString(file)).results().toList();
    return found.stream().filter(block -> block.group(1).equals(name)).map(block -> block.group(2));
  }

  static Stream<String> configurations() throws IOException {
    return blocks(DOC, "prometheus.yml");
  }

  static Stream<String> rules() throws IOException {
    return blocks(DOC, "rules.yml");
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void configuration_ofPrometheus_isTakenByIt(String block) throws Exception {
    check("config", block);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rules_ofPrometheus_areTakenByIt(String block) throws Exception {
    check("rules", block);
  }

  private void check(String what, String block) throws Exception {
    Needs.program("promtool");
    Path file = Files.writeString(folder.resolve("x.yml"), block);
    assertThat(Needs.output("", "promtool", "check", what, file.toString()))
        .contains("SUCCESS")
        .doesNotContain("FAILED");
  }

  @Test
  void reasons_ofFailures_areAllNamed() throws IOException {
    String doc = Files.readString(DOC);
    assertThat(Stream.of(ScrapeReason.values()).map(reason -> "`" + reason.text() + "`"))
        .allMatch(doc::contains);
  }

  @Test
  void readme_showsTheSameScrapeConfiguration() throws IOException {
    String first = configurations().findFirst().orElseThrow();
    assertThat(Files.readString(Path.of("../README.md"))).contains(first);
  }
}
