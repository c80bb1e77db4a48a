package io.statline.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users write besides their records: the figures of {@code docs/boilerplate.md}, and that it is all they need. */
class BoilerplateTest {
  private static final Path DOC = Path.of("..", "docs", "boilerplate.md");
  private static final int MOST_LINES = 5;
  private static final int AFTER_SIGTERM = 143;
  private static final Map<String, Integer> ORIGINAL =
      Map.of("layered", 394, "lavd", 286, "rusty", 135, "mitosis", 36, "bpfland", 101);

  @TempDir
  private Path folder;

  @ParameterizedTest
  @MethodSource("io.statline.systems.SchedulerMain#all")
  void main_ofAScheduler_hasAsFewLinesAsTheDocumentSays(SchedulerMain main) throws Exception {
    List<String> lines = main.statlineLines();
    assertThat(lines).hasSizeBetween(3, MOST_LINES);
    String name = main.scheduler();
    assertThat(Files.readAllLines(DOC))
        .contains("| scx_%s | %d | %d |".formatted(name, ORIGINAL.get(name), lines.size()));
  }

  @ParameterizedTest
  @MethodSource("io.statline.systems.SchedulerMain#all")
  void main_ofAScheduler_hasNothingOfStatlineOutsideOfTheMarks(SchedulerMain main)
      throws Exception {
    assertThat(main.otherLines()).noneMatch(line -> line.matches(".*\\b(Stat[A-Z]|\\w+Meta\\b).*"));
  }

  @ParameterizedTest
  @MethodSource("io.statline.systems.SchedulerMain#all")
  void monitor_ofAScheduler_showsItFromAnotherProcess(SchedulerMain main) throws Exception {
    Path socket = folder.resolve("s");
    try (ChildProcess daemon = main.start(socket);
        ChildProcess monitor = main.start(socket, "--monitor", "0.05")) {
      for (int samples = 0; samples < 2; samples++) {
        monitor.awaitLineWith(main.shown());
      }
      assertThat(daemon.terminate()).isEqualTo(AFTER_SIGTERM);
      assertThat(socket).doesNotExist();
    }
  }

  @ParameterizedTest
  @MethodSource("io.statline.systems.SchedulerMain#all")
  void help_ofAScheduler_listsFlagsAndStatistics(SchedulerMain main) throws Exception {
    Path socket = folder.resolve("s");
    try (ChildProcess flags = main.start(socket, "--help");
        ChildProcess statistics = main.start(socket, "--help-stats")) {
      assertThat(flags.rest()).contains("--stats", "--monitor", "--help-stats", "--stats-json");
      assertThat(statistics.rest()).contains(main.shown());
    }
  }

  @Test
  void intervals_ofBpfland_haveATypeOfTheirOwn() throws Exception {
    SchedulerMain main = new SchedulerMain("bpfland", "");
    try (ChildProcess statistics = main.start(folder.resolve("s"), "--help-stats")) {
      assertThat(statistics.rest()).contains("MetricsInterval", "delta").doesNotContain("counter");
    }
  }

  @Test
  void document_ofBoilerplate_showsAMainThatIsCompiled() throws Exception {
    SchedulerMain main = new SchedulerMain("lavd", "");
    assertThat(Files.readString(DOC)).contains(main.source().strip());
  }
}
