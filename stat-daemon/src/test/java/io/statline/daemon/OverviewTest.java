package io.statline.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The package's overview shows what is compiled in {@link Schedd}. */
class OverviewTest {
  private static final String FOLDER = "java/io/statline/daemon";

  @Test
  void snippets_ofTheOverview_areCompiled() throws IOException {
    String overview = text(Path.of("src/main", FOLDER, "package-info.java")).replace("\n * ", " ");
    List<String> parts =
        List.of(Files.readString(Path.of("src/test", FOLDER, "Schedd.java")).split("// overview"));
    assertThat(parts).hasSize(3);
    for (String part : parts.subList(1, 3)) {
      assertThat(words(overview)).contains(words(part.substring(0, part.indexOf("// end"))));
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file);
  }

  /** Lines may be broken elsewhere. */
  private static String words(String text) {
    return text.replaceAll("\\s*\\R?\\s*\\*?\\s+", " ").strip();
  }
}
