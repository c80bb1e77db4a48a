package io.statline.cli;

import io.statline.openmetrics.MetadataMapping;
import io.statline.protocol.StatFormatException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mappings from a file, which are for all daemons, or from a folder with {@code NAME.json} for each daemon that needs
 * one.
 *
 * @param everybody for daemons without one of their own
 * @param byDaemon by daemon's name
 */
record ScrapeMappings(MetadataMapping everybody, Map<String, MetadataMapping> byDaemon) {
  private static final String SUFFIX = ".json";

  ScrapeMappings {
    byDaemon = Map.copyOf(byDaemon);
  }

  /** Reads file or folder, null for none. */
  static ScrapeMappings read(@Nullable Path path) throws IOException {
    if (path == null) {
      return new ScrapeMappings(MetadataMapping.NONE, Map.of());
    }
    return Files.isDirectory(path)
        ? new ScrapeMappings(MetadataMapping.NONE, readFolder(path))
        : new ScrapeMappings(readFile(path), Map.of());
  }

  private static Map<String, MetadataMapping> readFolder(Path folder) throws IOException {
    Map<String, MetadataMapping> mappings = new HashMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        mappings.put(name.substring(0, name.length() - SUFFIX.length()), readFile(file));
      }
    }
    return mappings;
  }

  private static MetadataMapping readFile(Path file) throws IOException {
    try {
      return MetadataMapping.fromJson(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": there is no such mapping file", e);
    } catch (StatFormatException e) {
      throw new StatFormatException(file + ": " + e.getMessage(), e);
    }
  }

  MetadataMapping of(DaemonName daemon) {
    return byDaemon.getOrDefault(daemon.name(), everybody);
  }
}
