package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Problems that take more than one source to have them. */
class SpecialProblemTest {
  private static final Compile COMPILE = new Compile(List.of(), List.of(), List.of());
  private static final String THING = """
      package lib;

      @io.statline.Stat
      public record Thing(int x) {}
      """;
  private static final String USER = """
      package io.acme;

      @io.statline.Stat
      public record User(
          int y,
          lib.Thing thing) {}
      """;

  @TempDir
  Path folder;

  @Test
  void nestedRecord_compiledWithoutTheProcessor_isReported() throws IOException {
    COMPILE.sourcesWithoutUs(THING).clean().classesIn(folder);
    Compiled compiled = COMPILE.against(folder.toFile()).sources(USER);
    check(compiled, Problem.META_MISSING, 6);
  }

  @Test
  void nestedRecord_whoseMetaIsHidden_isReported() throws IOException {
    String meta = "package lib;\n\nfinal class ThingMeta {}\n";
    COMPILE.sourcesWithoutUs(THING, meta).clean().classesIn(folder);
    Compiled compiled = COMPILE.against(folder.toFile()).sources(USER);
    check(compiled, Problem.META_HIDDEN, 6);
  }

  @Test
  void unit_ofNewerAnnotations_isReported() throws IOException {
    String unit = """
        package io.statline;

        public enum Unit {
          NONE,
          PARSECS
        }
        """;
    String user = """
        package io.acme;

        @io.statline.Stat
        record User(
            @io.statline.Stat(unit = io.statline.Unit.PARSECS) int distance) {}
        """;
    check(COMPILE.sources(unit, user), Problem.UNKNOWN_UNIT, 5);
  }

  @Test
  void generatedFile_thatCannotBeWritten_isReported() throws IOException {
    Processors.FailingFiler io = Processors.failingFiler(() -> {
      throw new IOException("No space left on device");
    });
    check(COMPILE.withFirst(io).sourcesWithoutUs(THING), Problem.WRITE_FAILED, 4);
  }

  @Test
  void theUnforeseen_isReportedAsABugWithTheTrace() throws IOException {
    Processors.FailingFiler bug = Processors.failingFiler(() -> {
      throw new IllegalStateException("unforeseen");
    });
    List<String> found = COMPILE.withFirst(bug).sourcesWithoutUs(THING).diagnostics();
    assertThat(found)
        .singleElement()
        .asString()
        .contains("IllegalStateException: unforeseen", "\tat ");
    String head = found.get(0).lines().findFirst().orElseThrow();
    Golden.check(Problem.BUG.id() + ".txt", head + "\n");
  }

  private static void check(Compiled compiled, Problem problem, int line) throws IOException {
    assertThat(compiled.errors()).singleElement().satisfies(error -> {
      assertThat(error.getMessage(null)).startsWith("[" + problem.id() + "] ");
      assertThat(error.getLineNumber()).isEqualTo(line);
    });
    Golden.check(problem.id() + ".txt", ProblemTest.ours(compiled));
  }
}
