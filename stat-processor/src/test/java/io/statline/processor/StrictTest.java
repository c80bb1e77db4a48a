package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strict rules that look at more than one source. */
class StrictTest {
  private static final Compile STRICT = Compile.plain().with("-Astatline.strict=true");
  private static final String IMPORTS = "import io.statline.*;\nimport java.util.*;\n";
  private static final String USER = "package io.acme;\n" + IMPORTS + """
      @Stat(desc = "a user")
      public record User(
          @Stat(desc = "tasks") int tasks,
          @Stat(desc = "things") Map<String, lib.Thing> things) {}
      """;

  @TempDir
  Path folder;

  @Test
  void recordOfAnotherJar_withLabelAndPrefix_isFine() throws IOException {
    assertThat(errorsOfUserWith("@OpenMetrics(prefix = \"thing_\", label = \"thing\")"))
        .isEqualTo(List.of());
  }

  @Test
  void recordOfAnotherJar_withoutLabel_isReported() throws IOException {
    assertThat(errorsOfUserWith("@OpenMetrics(prefix = \"thing_\")"))
        .singleElement()
        .asString()
        .startsWith("User.java:7: [StatMapLabel] Component 'things' is a Map of the record Thing");
  }

  @Test
  void recordOfAnotherJar_withTheSameMetrics_isReported() throws IOException {
    assertThat(errorsOfUserWith("@OpenMetrics(label = \"thing\")"))
        .singleElement()
        .asString()
        .startsWith("User.java:7: [StatMetricHeld] Component 'things' brings")
        .contains("Thing that cannot stand beside those of User: tasks.\n");
  }

  @Test
  void recordsOfOneJar_thatCollideThere_areNotTheUsersFault() throws IOException {
    String box = "package lib;\n" + IMPORTS + """
        @Stat public record Box(int tasks, Inner inner) {
          @Stat public record Inner(int tasks) {}
        }
        """;
    Compile.plain().sources(box).clean().classesIn(folder);
    String user = "package io.acme;\n" + IMPORTS + """
        @Stat(desc = "a user")
        record User(@Stat(desc = "a box") lib.Box box) {}
        """;
    assertThat(STRICT.against(folder.toFile()).sources(user).diagnostics()).isEqualTo(List.of());
  }

  @Test
  void oneRecord_heldOnManyWays_doesNotCollideWithItself() {
    String record = "package io.acme;\n" + IMPORTS + """
        @Stat(desc = "a pair")
        record Pair(
            @Stat(desc = "one") Part one, @Stat(desc = "other") Part other, @Stat(desc = "both") List<Part> both,
            @Stat(desc = "whole") Whole whole) {
          @Stat(desc = "a part") record Part(@Stat(desc = "tasks") int tasks) {}
          @Stat(desc = "a whole") record Whole(@Stat(desc = "the part") Part part) {}
        }
        """;
    assertThat(STRICT.sources(record).diagnostics()).isEqualTo(List.of());
  }

  @Test
  void manyMetricsThatCollide_areNamedInPart() {
    String components = IntStream.range(0, 7)
        .mapToObj(i -> "@Stat(desc = \"it\") int c" + i)
        .collect(Collectors.joining(", "));
    String record =
        "package io.acme;\n" + IMPORTS + "@Stat(desc = \"all\")\nrecord All(" + components
            + ",\n@Stat(desc = \"one\") One one) {\n@Stat(desc = \"one\") record One(" + components
            + ") {}\n}\n";
    assertThat(STRICT.sources(record).diagnostics())
        .singleElement()
        .asString()
        .contains("of All: c0, c1, c2, c3, c4 and 2 more.\n");
  }

  @Test
  void heldRecord_thatWaitsForTheNextRound_doesNotStopItsHolder() {
    String user = "package io.acme;\n" + IMPORTS + """
        @Stat(desc = "a user") record User(@Stat(desc = "things") Map<String, Thing> things) {}
        """;
    String thing = "package io.acme;\n" + IMPORTS + """
        @Stat(desc = "a thing") @OpenMetrics(label = Names.LABEL) record Thing(@Stat(desc = "tasks") int tasks) {}
        """;
    String names = "package io.acme;\nclass Names { static final String LABEL = \"thing\"; }\n";
    Compile compile = new Compile(List.of("-Astatline.strict=true"), List.of(), List.of())
        .withFirst(Processors.generating("io.acme.Names", names));
    assertThat(compile.sources(user, thing).clean().generated())
        .containsKeys("UserMeta.java", "ThingMeta.java");
  }

  private List<String> errorsOfUserWith(String annotation) throws IOException {
    String thing = "package lib;\n" + IMPORTS + annotation + "\n"
        + "@Stat(desc = \"a thing\") public record Thing(@Stat(desc = \"tasks\") int tasks) {}\n";
    STRICT.sources(thing).clean().classesIn(folder);
    return STRICT.against(folder.toFile()).sources(USER).diagnostics();
  }
}
