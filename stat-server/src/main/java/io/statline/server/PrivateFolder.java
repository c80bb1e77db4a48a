package io.statline.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/**
 * A folder beside a socket's path that only this user may enter, for the moment of making the socket.
 *
 * @param folder the folder
 */
record PrivateFolder(Path folder) implements AutoCloseable {
  private static final String PREFIX = ".s";
  private static final int NAME_BITS = 24; // short, as every byte counts in a socket's path
  private static final int ATTEMPTS = 100;
  private static final SecureRandom RANDOM = new SecureRandom();

  static PrivateFolder beside(Path path) throws IOException {
    for (int i = 0; ; i++) {
      Path folder =
          path.resolveSibling(String.format("%s%06x", PREFIX, RANDOM.nextInt(1 << NAME_BITS)));
      try {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return new PrivateFolder(folder);
      } catch (FileAlreadyExistsException e) {
        if (i == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** A path as long as that of the socket in such a folder. */
  static String longestBeside(Path path) {
    return path.resolveSibling(PREFIX + "000000").resolve("s").toString();
  }

  /** Where the socket is made. */
  Path socket() {
    return folder.resolve("s");
  }

  /** Where a stale one is moved. Whatever is there is not this folder's to delete. */
  Path aside() {
    return folder.resolve("o");
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(socket());
    if (!Files.exists(aside(), LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(folder);
    }
  }
}
