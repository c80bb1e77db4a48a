package io.statline.cli;

import io.statline.openmetrics.MetadataMapping;
import io.statline.protocol.StatFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The file of {@code --mapping}: read with the command line, so that a wrong one is a wrong call. */
final class MappingFile implements ITypeConverter<MetadataMapping> {

  @Override
  public MetadataMapping convert(String path) {
    return read(Path.of(path));
  }

  /** What a file says. */
  static MetadataMapping read(Path file) {
    try {
      return MetadataMapping.fromJson(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new TypeConversionException("there is no file " + file);
    } catch (StatFormatException e) {
      throw new TypeConversionException(file + ": " + Failures.text(e));
    } catch (IOException e) {
      throw new TypeConversionException(file + " cannot be read: " + Failures.text(e));
    }
  }
}
