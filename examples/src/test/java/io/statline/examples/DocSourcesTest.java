package io.statline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java classes in documents are those of packages beside this test, which the build compiles. */
class DocSourcesTest {
  private static final Pattern BLOCK = Pattern.compile("```java\n(package .*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @CsvSource({"hello-ebpf.md, helloebpf", "sched-core.md, scheddoc"})
  void classes_areTheCompiledSources(String document, String folder) throws IOException {
    List<String> blocks = BLOCK
        .matcher(Files.readString(Path.of("../docs", document)))
        .results()
        .map(block -> block.group(1))
        .toList();

    assertThat(blocks).isNotEmpty();
    assertThat(sources(Path.of("src/test/java", folder))).containsAll(blocks);
  }

  private static List<String> sources(Path folder) throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        sources.add(Files.readString(file));
      }
    }
    return sources;
  }
}
