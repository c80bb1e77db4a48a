package io.statline.cli;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.statline.openmetrics.Exposition;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A text file for node_exporter: whole at every moment, as a new one takes the place of the old. */
final class ExportFile {
  private static final String MODE = "rw-r--r--";

  private final Path file;
  private final Path next;

  private ExportFile(Path file) {
    this.file = file;
    this.next =
        file.resolveSibling("." + file.getFileName() + ".tmp"); // not *.prom, so nobody reads it
  }

  /** A file to be written, in a folder that is there. */
  static ExportFile at(Path path) throws CommandException {
    Path file = path.toAbsolutePath();
    Path folder = file.getParent();
    if (folder == null || file.getFileName() == null || Files.isDirectory(file)) {
      throw new CommandException(
          ExitStatus.USAGE,
          "'" + path + "' is a folder: --textfile says a file in it, such as "
              + file.resolve("statline.prom"));
    } else if (!Files.isDirectory(folder)) {
      throw new CommandException(
          ExitStatus.USAGE,
          "there is no folder " + folder + " for --textfile: make it first, or say another");
    }
    return new ExportFile(file);
  }

  /** Puts families in place of what was there. */
  void write(MetricSnapshots families) throws IOException {
    try {
      Files.deleteIfExists(next); // of a run that was killed
      try (FileChannel channel =
              FileChannel.open(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream out = Channels.newOutputStream(channel)) {
        Files.setPosixFilePermissions(next, PosixFilePermissions.fromString(MODE));
        Exposition.PROMETHEUS.write(families, out);
        channel.force(true); // else a crash could leave an empty file under the right name
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new IOException(file + " cannot be written: " + reason(e), e);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "its folder is gone, or takes no files";
    } else if (e instanceof AccessDeniedException) {
      return "this user has no permission to write into its folder";
    }
    boolean told = e instanceof FileSystemException file && file.getReason() != null;
    return told
        ? String.valueOf(((FileSystemException) e).getReason())
        : String.valueOf(e.getMessage());
  }

  /** Takes it away, so that nobody takes its last figures for today's. */
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
