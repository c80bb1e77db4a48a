package io.statline.examples.schedstatd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folders like {@code /proc} among the test resources. */
final class ProcTexts {
  private ProcTexts() {}

  static Path folder(String name) {
    return Path.of("src/test/resources/proc").resolve(name).toAbsolutePath();
  }

  static String text(String name, String file) throws IOException {
    return Files.readString(folder(name).resolve(file));
  }
}
