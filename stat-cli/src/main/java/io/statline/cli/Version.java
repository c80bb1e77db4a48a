package io.statline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version that was built. */
final class Version implements IVersionProvider {
  private static final String FILE = "version.txt";

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {"statline " + text()};
  }

  /** Such as {@code 0.1.0}. */
  static String text() throws IOException {
    try (InputStream file = Version.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IOException(FILE + " is missing from the jar");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
