package io.statline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where a recording goes.
 *
 * @param name a path, or {@code -} for standard output
 * @param force whether what is there may be overwritten
 */
record RecordingFile(String name, boolean force) {

  private boolean isOutput() {
    return name.equals("-");
  }

  /** Says early what would be wrong later. Makes nothing. */
  void check() throws CommandException {
    if (isOutput()) {
      if (RecordingProgress.isTerminal(1)) {
        throw fault("a recording is not for terminals: send it to a file or a pipe");
      }
      return;
    }
    Path path = Path.of(name);
    Path folder = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path)) {
      throw fault(name + " is a directory: name a file in it");
    } else if (Files.exists(path) && !force) {
      throw exists();
    } else if (folder != null && !Files.isDirectory(folder)) {
      throw fault("there is no folder " + folder + " for " + path.getFileName());
    }
  }

  private CommandException exists() {
    return fault(name + " exists already: choose another name, or overwrite it by --force");
  }

  /** Makes the file, or empties it. */
  OutputStream open() throws CommandException {
    if (isOutput()) {
      return new FileOutputStream(FileDescriptor.out);
    }
    try {
      return force
          ? Files.newOutputStream(Path.of(name))
          : Files.newOutputStream(
              Path.of(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw exists();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  CommandException unwritable(IOException e) {
    String why = e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
    return fault(this + " cannot be written: " + why);
  }

  private static CommandException fault(String text) {
    return new CommandException(ExitStatus.FAILED, text);
  }

  @Override
  public String toString() {
    return isOutput() ? "standard output" : name;
  }
}
