package io.statline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README's Java is that of the package {@code demo} beside this test, which the build compiles in strict mode. */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");
  private static final Path SOURCES = Path.of("src/test/java/demo");
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("(?:class|record) (\\w+)");

  static Stream<String> blocks() throws IOException {
    return BLOCK.matcher(Files.readString(README)).results().map(block -> block.group(1));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void javaBlock_isTheCompiledSource(String block) throws IOException {
    assertThat(block).isEqualTo(Files.readString(SOURCES.resolve(nameOf(block) + ".java")));
  }

  @Test
  void compiledSources_areAllInTheReadme() throws IOException {
    try (Stream<Path> sources = Files.list(SOURCES)) {
      assertThat(sources.map(source -> source.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              blocks().map(block -> nameOf(block) + ".java").toList());
    }
  }

  private static String nameOf(String block) {
    Matcher name = NAME.matcher(block);
    return name.results().findFirst().map((MatchResult found) -> found.group(1)).orElseThrow();
  }
}
