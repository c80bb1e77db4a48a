package io.statline.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * The folder where sockets with a name are.
 *
 * @param path the folder
 * @param mode what it is created with
 * @param owner whose it must be, if everybody can write to its parent
 */
record RuntimeFolder(Path path, Set<PosixFilePermission> mode, OptionalInt owner) {
  private static final int ROOT = 0;
  private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> SYSTEM =
      PosixFilePermissions.fromString("rwxr-xr-x");

  static RuntimeFolder ofThisProcess() {
    return of(System.getenv(), RuntimeFolder::userId, Path.of("/"));
  }

  /** The folder for a user with these variables, on a machine whose root is {@code root}. */
  static RuntimeFolder of(Map<String, String> environment, IntSupplier user, Path root) {
    String explicit = environment.getOrDefault("STATLINE_DIR", "");
    if (!explicit.isEmpty()) {
      return new RuntimeFolder(Path.of(explicit).toAbsolutePath(), OWN, OptionalInt.empty());
    }
    int userId = user.getAsInt();
    if (userId == ROOT) {
      return new RuntimeFolder(root.resolve("run/statline"), SYSTEM, OptionalInt.empty());
    }
    String session = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    if (!session.isEmpty()) {
      return new RuntimeFolder(
          Path.of(session).toAbsolutePath().resolve("statline"), OWN, OptionalInt.empty());
    }
    return new RuntimeFolder(root.resolve("tmp/statline-" + userId), OWN, OptionalInt.of(userId));
  }

  private static int userId() {
    try {
      return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot tell this process's user from /proc/self: set STATLINE_DIR", e);
    }
  }

  void create() throws IOException {
    if (owner.isPresent()) {
      createOwn();
      check();
    } else {
      Path parent = path.getParent();
      if (parent != null) { // none of STATLINE_DIR=/
        createOrdinary(parent);
      }
      createOwn();
    }
  }

  private void createOwn() throws IOException {
    try {
      Files.createDirectory(path, PosixFilePermissions.asFileAttribute(mode));
      Files.setPosixFilePermissions(path, mode); // whatever the umask is
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(path)) {
        throw new IOException(
            "The socket's folder " + path + " cannot be made: something else is there", e);
      }
    } catch (IOException e) {
      throw new IOException("The socket's folder " + path + " cannot be made: " + reason(e), e);
    }
  }

  static void createOrdinary(Path folder) throws IOException {
    try {
      if (!Files.isDirectory(
          folder)) { // JDK 17 takes a link to a directory, such as /var/run, for a fault
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new IOException("The socket's folder " + folder + " cannot be made: " + reason(e), e);
    }
  }

  private static String reason(IOException e) {
    String name = e.getClass().getSimpleName().replace("Exception", "");
    return name + (e.getMessage() == null ? "" : " " + e.getMessage());
  }

  void check() throws IOException {
    if (owner.isEmpty()) {
      return;
    }
    PosixFileAttributes found;
    Object uid;
    try {
      found = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      uid = Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return; // then there is no socket in it either
    }
    if (!found.isDirectory()
        || !uid.equals(owner.getAsInt())
        || !found.permissions().equals(OWN)) {
      throw new IOException(
          "The socket's folder " + path + " is not to be trusted: it must be a directory of this"
              + " user with mode 0700; remove it, or set STATLINE_DIR to a folder of your own");
    }
  }
}
