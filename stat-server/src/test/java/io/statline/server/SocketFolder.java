package io.statline.server;

import static java.util.Comparator.reverseOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A folder for each test, with a path short enough for sockets. */
final class SocketFolder implements BeforeEachCallback, AfterEachCallback {
  private Path folder = Path.of("/");

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory(Path.of("/tmp"), "st");
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  Path path() {
    return folder;
  }

  Path socket() {
    return folder.resolve("s.sock");
  }

  /** The names of what is in the folder, in order. */
  List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
