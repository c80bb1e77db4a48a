package io.statline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/strict.md} says what the processor does. */
class StrictDocTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(Stat\\w+)` \\|.*\\| `([^`]+)` \\| `([^`]+)` \\|$");
  private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Compile STRICT = Compile.plain().with("-Astatline.strict=true");

  @Test
  void document_listsTheStrictProblems_inTheirOrder() throws IOException {
    List<String> strict = Arrays.stream(Problem.values())
        .filter(problem -> problem.compareTo(Problem.NO_DESCRIPTION) >= 0)
        .filter(problem -> problem.compareTo(Problem.WRITE_FAILED) < 0)
        .map(Problem::id)
        .toList();
    assertThat(rows().map(row -> row.group(1))).isEqualTo(strict);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void example_isRefusedForItsReasonOnly(Example example) throws IOException {
    assertThat(STRICT.sources(source(example.refused())).diagnostics())
        .singleElement()
        .asString()
        .contains("[" + example.id() + "]");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void remedy_isAccepted(Example example) throws IOException {
    assertThat(STRICT.sources(source(example.accepted())).diagnostics()).isEqualTo(List.of());
  }

  private static Stream<Example> examples() throws IOException {
    return rows().map(row -> new Example(row.group(1), row.group(2), row.group(3)));
  }

  private static Stream<MatchResult> rows() throws IOException {
    return ROW.matcher(document()).results();
  }

  private static String source(String components) throws IOException {
    Matcher held = BLOCK.matcher(document());
    assertThat(held.find()).isTrue();
    return "package io.acme;\nimport io.statline.*;\nimport java.util.*;\n"
        + "@Stat(desc = \"an example\") record Example(" + components + ") {\n" + held.group(1)
        + "}\n";
  }

  private static String document() throws IOException {
    Path docs = Path.of(System.getProperty("basedir", "."), "..", "docs");
    return Files.readString(docs.resolve("strict.md"));
  }

  private record Example(String id, String refused, String accepted) {}
}
