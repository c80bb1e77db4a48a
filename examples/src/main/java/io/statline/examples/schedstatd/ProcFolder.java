package io.statline.examples.schedstatd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder {@code /proc}, or one that looks like it.
 *
 * @param path the folder
 */
record ProcFolder(Path path) {

  /**
   * The text of a file that every kernel has.
   *
   * @throws IOException if it cannot be read, naming it
   */
  String read(String file) throws IOException {
    Path place = path.resolve(file);
    try {
      return Files.readString(place, StandardCharsets.ISO_8859_1); // which takes any byte
    } catch (IOException e) {
      throw new IOException(place + " cannot be read: " + reason(e), e);
    }
  }

  /**
   * The text of a file that some kernels lack, empty if this one does. There may also be a file that cannot be read:
   * with the boot option {@code psi=0} those of {@code pressure/} cannot.
   */
  String readIfThere(String file) {
    try {
      return read(file);
    } catch (IOException e) {
      return "";
    }
  }

  private static String reason(IOException e) {
    if (e instanceof FileSystemException file) { // its message is the path again
      String kind = e.getClass().getSimpleName().replace("Exception", "");
      return file.getReason() == null ? kind : file.getReason();
    }
    return String.valueOf(e.getMessage());
  }
}
