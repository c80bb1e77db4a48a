package io.statline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of {@code docs/hello-ebpf.md} is that of the package {@code helloebpf}, which the build compiles. */
class HelloEbpfDocTest {
  private static final Path DOC = Path.of("../docs/hello-ebpf.md");
  private static final Path SOURCES = Path.of("src/test/java/helloebpf");
  private static final Pattern BLOCK = Pattern.compile("```java\n(package .*?)```", Pattern.DOTALL);

  static Stream<String> blocks() throws IOException {
    return BLOCK.matcher(Files.readString(DOC)).results().map(block -> block.group(1));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void javaBlock_isACompiledSource(String block) throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      List<String> sources = files.map(HelloEbpfDocTest::read).toList();
      assertThat(sources).contains(block);
    }
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
