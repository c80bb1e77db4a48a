package io.statline.sched.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program prints, and the launcher, which has to say the same. */
class QuietSetTest {
  private static final Path LAUNCHER = Path.of("bin", "quiet-java");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void needBash() {
    GuardChild.needProgram("bash");
  }

  private int print(String... args) {
    return QuietSet.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static GuardChild launch(String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", LAUNCHER.toString()));
    command.addAll(List.of(args));
    return GuardChild.start(command, Map.of("JAVA_HOME", System.getProperty("java.home")))
        .end();
  }

  @ParameterizedTest
  @CsvSource({"serial, 512m", "g1, 2g", "parallel, 1000000k", "epsilon, 64M"})
  void launcher_saysTheSameAsTheProgram(String collector, String heap) throws Exception {
    print("--gc", collector, "--heap", heap);
    try (GuardChild launched = launch("--heap", heap, "--gc", collector, "--print")) {
      assertThat(launched.output()).isEqualTo(out.toString(StandardCharsets.UTF_8));
    }
  }

  @Test
  void launcher_withoutChoices_hasTheSameOnes() throws Exception {
    print();
    try (GuardChild launched = launch("--print")) {
      assertThat(launched.output()).isEqualTo(out.toString(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--"})
  void launcher_startsQuietJava(String separator) throws Exception {
    GuardChild.needLock();
    List<String> args = new ArrayList<>(List.of("--heap", "64m", "--gc", "parallel"));
    if (!separator.isEmpty()) {
      args.add(separator);
    }
    args.addAll(List.of("-cp", System.getProperty("java.class.path")));
    args.addAll(List.of(GuardProgram.class.getName(), "strict"));
    try (GuardChild launched = launch(args.toArray(String[]::new))) {
      assertThat(launched.status()).as(launched.output()).isZero();
      assertThat(launched.output()).startsWith("memory: quiet\n").contains("collector: Parallel");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--heap 12x, '--heap 12x: a size as java has it is needed, for instance 512m or 2g'",
    "--heap 0, '--heap 0: a size as java has it is needed, for instance 512m or 2g'",
    "--gc zgc, '--gc zgc: one of serial, g1, parallel, epsilon is needed'",
    "--heap, --heap needs a value",
  })
  void wrongArguments_areNamedByBoth(String args, String error) throws Exception {
    assertThat(print(args.split(" "))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("QuietSet: " + error);
    assertThat(out.size()).isZero();
    try (GuardChild launched = launch(args.split(" "))) {
      assertThat(launched.status()).isEqualTo(2);
      assertThat(launched.output()).startsWith("quiet-java: " + error);
    }
  }

  @Test
  void launcher_withoutJava_saysWhereItLooked() throws Exception {
    List<String> command = List.of("bash", LAUNCHER.toString(), "-version");
    try (GuardChild launched =
        GuardChild.start(command, Map.of("JAVA_HOME", "/nowhere")).end()) {
      assertThat(launched.output()).startsWith("quiet-java: there is no /nowhere/bin/java");
      assertThat(launched.status()).isEqualTo(2);
    }
  }

  @Test
  void launcher_isInTheJar() throws Exception {
    assertThat(print("--launcher")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(LAUNCHER));
  }

  @Test
  void environment_isAFileForSystemd() {
    assertThat(print("--env")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
        MALLOC_ARENA_MAX=1
        MALLOC_TRIM_THRESHOLD_=1000000000
        MALLOC_MMAP_MAX_=0
        MALLOC_TOP_PAD_=67108864
        """);
  }

  @Test
  void unknownOption_isNamedWithTheKnownOnes() {
    assertThat(print("--hep", "1g")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("--hep: no such option", "--heap SIZE");
  }

  @Test
  void help_ofBoth_namesAllOptions() throws Exception {
    assertThat(print("--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("--heap", "--gc", "--env", "--launcher");
    try (GuardChild launched = launch("--help")) {
      assertThat(launched.output()).contains("--heap", "--gc", "--print", "for instance: ");
      assertThat(launched.status()).isZero();
    }
  }
}
