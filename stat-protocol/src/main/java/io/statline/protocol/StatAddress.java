package io.statline.protocol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a server's socket is: a path, a name in the runtime folder, the place where tools of the scx schedulers look,
 * or an abstract name of Linux.
 *
 * <p>The runtime folder is {@code $STATLINE_DIR}; else for root {@code /run/statline}; else
 * {@code $XDG_RUNTIME_DIR/statline}; else {@code /tmp/statline-UID}, which must belong to the user and be open to
 * nobody else.
 *
 * @since 0.1.0
 */
public final class StatAddress {

  /** The longest path of a socket, in bytes of its encoded form. */
  public static final int MAX_PATH_BYTES = 106;

  /** The folder of the scx schedulers' sockets. */
  public static final String SCX_BASE = "/var/run/scx";

  /** The name under {@link #SCX_BASE} of the scheduler that runs the whole machine. */
  public static final String SCX_SCHEDULER = "root";

  /** The name of a scheduler's socket. */
  public static final String SCX_STATS = "stats";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

  private final @Nullable Path file;
  private final @Nullable RuntimeFolder folder;
  private final String abstractName;

  private StatAddress(@Nullable Path file, @Nullable RuntimeFolder folder, String abstractName) {
    this.file = file;
    this.folder = folder;
    this.abstractName = abstractName;
  }

  /** A socket at this path. */
  public static StatAddress ofPath(Path path) {
    return new StatAddress(path.toAbsolutePath(), null, "");
  }

  /**
   * The socket {@code name.sock} in the runtime folder.
   *
   * @throws IllegalArgumentException if the name is not made of letters, digits, {@code .}, {@code _} and {@code -}
   */
  public static StatAddress ofName(String name) {
    return inRuntimeFolder(checked(name) + ".sock");
  }

  /**
   * The socket {@code name@instance.sock} in the runtime folder, for one of several daemons of a name.
   *
   * @throws IllegalArgumentException if one is not made of letters, digits, {@code .}, {@code _} and {@code -}
   */
  public static StatAddress ofName(String name, String instance) {
    return inRuntimeFolder(checked(name) + "@" + checked(instance) + ".sock");
  }

  private static StatAddress inRuntimeFolder(String file) {
    return in(RuntimeFolder.ofThisProcess(), file);
  }

  static StatAddress in(RuntimeFolder folder, String file) {
    return new StatAddress(folder.path().resolve(file), folder, "");
  }

  /** Where tools of the scx schedulers look: {@code /var/run/scx/root/stats}. */
  public static StatAddress ofScx() {
    return ofScx(SCX_BASE, SCX_SCHEDULER, SCX_STATS);
  }

  /** Where tools of the scx schedulers look if told these parts of the path. */
  public static StatAddress ofScx(String base, String scheduler, String stats) {
    return ofPath(Path.of(base, scheduler, stats));
  }

  /**
   * A name in Linux' abstract namespace: no file, and no permissions, so open to every process of the network
   * namespace.
   *
   * @param name without the leading NUL
   * @throws IllegalArgumentException if it is empty or longer than {@link #MAX_PATH_BYTES} in UTF-8
   */
  public static StatAddress ofAbstractName(String name) {
    if (name.isEmpty() || name.getBytes(StandardCharsets.UTF_8).length > MAX_PATH_BYTES) {
      throw new IllegalArgumentException(
          "An abstract name has 1 to " + MAX_PATH_BYTES + " bytes: '" + name + "'");
    }
    return new StatAddress(null, null, name);
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'" + name
              + "' cannot name a socket: use letters, digits, '.', '_' and '-', not starting with '.' or '-'");
    }
    return name;
  }

  /** The socket's file; empty for an abstract name. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** The abstract name; empty for a file. */
  public Optional<String> abstractName() {
    return abstractName.isEmpty() ? Optional.empty() : Optional.of(abstractName);
  }

  /**
   * Creates the folder of the socket's file with its parents, where missing. For servers.
   *
   * @throws IOException naming the folder, if it cannot be made or somebody else could have put it there
   */
  public void createFolder() throws IOException {
    if (folder != null) {
      folder.create();
    } else if (file != null && file.getParent() != null) {
      RuntimeFolder.createOrdinary(file.getParent());
    }
  }

  /**
   * Makes sure that the folder is this user's, where it lies in a folder that everybody can write to. For clients.
   *
   * @throws IOException naming the folder, if it is not
   */
  public void checkFolder() throws IOException {
    if (folder != null) {
      folder.check();
    }
  }

  /** The path, or the abstract name after an {@code @}, as {@code ss} and {@code socat} print it. */
  @Override
  public String toString() {
    return file != null ? file.toString() : "@" + abstractName;
  }
}
