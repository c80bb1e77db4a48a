package io.statline.cli;

import io.statline.openmetrics.MetadataMapping;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Mappings from a file, which are for all daemons, or from a folder with {@code NAME.json} for each daemon that needs
 * one.
 *
 * @param everybody for daemons without one of their own
 * @param byDaemon by daemon's name
 */
record ScrapeMappings(MetadataMapping everybody, Map<String, MetadataMapping> byDaemon) {
  /** None at all. */
  static final ScrapeMappings NONE = new ScrapeMappings(MetadataMapping.NONE, Map.of());

  private static final String SUFFIX = ".json";

  ScrapeMappings {
    byDaemon = Map.copyOf(byDaemon);
  }

  /** Reads the file or folder of {@code --mapping} with the command line, so that a wrong one is a wrong call. */
  static final class Reader implements ITypeConverter<ScrapeMappings> {
    @Override
    public ScrapeMappings convert(String text) {
      Path path = Path.of(text);
      return Files.isDirectory(path)
          ? new ScrapeMappings(MetadataMapping.NONE, readFolder(path))
          : new ScrapeMappings(MappingFile.read(path), Map.of());
    }
  }

  private static Map<String, MetadataMapping> readFolder(Path folder) {
    Map<String, MetadataMapping> mappings = new HashMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        mappings.put(name.substring(0, name.length() - SUFFIX.length()), MappingFile.read(file));
      }
    } catch (IOException e) {
      throw new TypeConversionException(folder + " cannot be read: " + Failures.text(e));
    }
    return mappings;
  }

  MetadataMapping of(DaemonName daemon) {
    return byDaemon.getOrDefault(daemon.name(), everybody);
  }
}
