package io.statline.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files under {@code src/test/resources}; {@code -Dgolden.update} rewrites the expected ones. */
final class Golden {
  static final Path RESOURCES =
      Path.of(System.getProperty("basedir", "."), "src", "test", "resources");

  private Golden() {}

  static void check(String name, String actual) throws IOException {
    Path file = RESOURCES.resolve("golden").resolve(name);
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(actual)
        .as("as %s; -Dgolden.update rewrites it", file)
        .isEqualTo(Files.readString(file));
  }
}
