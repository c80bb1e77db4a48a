package io.statline.cli;

import io.statline.protocol.StatAddress;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where this machine's stats sockets are: {@code $STATLINE_DIR} if that is set; else {@code /run/statline}, and the
 * runtime folders of all users, as far as they can be read. Those of the scx schedulers always.
 *
 * @param environment the variables of this process
 * @param root of the machine
 */
record SocketFolders(Map<String, String> environment, Path root) {
  private static final int FILE_TYPE = 0170000;
  private static final int SOCKET = 0140000;
  private static final int PRIVATE_FOLDER = 0040700;

  static SocketFolders ofThisMachine() {
    return new SocketFolders(System.getenv(), Path.of("/"));
  }

  /** The sockets in them, sorted by path: alive or not. */
  List<Path> sockets() throws IOException {
    Set<Path> found = new LinkedHashSet<>();
    for (Path folder : folders()) {
      found.addAll(socketsIn(folder, "*.sock"));
    }
    for (Path scheduler : list(under(StatAddress.SCX_BASE), "*")) {
      found.addAll(socketsIn(scheduler, StatAddress.SCX_STATS));
    }
    return found.stream().sorted().toList();
  }

  /** The sockets of a folder, or the path itself if it is none. */
  static List<Path> socketsAt(Path path) throws IOException {
    return Files.isDirectory(path) ? socketsIn(path, "*") : List.of(path);
  }

  /** Where they are looked for, for people. */
  String description() {
    String explicit = environment.getOrDefault("STATLINE_DIR", "");
    String folders = explicit.isEmpty()
        ? "/run/statline, the users' runtime folders"
        : Path.of(explicit).toAbsolutePath().toString();
    return folders + " and " + StatAddress.SCX_BASE;
  }

  private List<Path> folders() throws IOException {
    String explicit = environment.getOrDefault("STATLINE_DIR", "");
    if (!explicit.isEmpty()) {
      return List.of(Path.of(explicit).toAbsolutePath());
    }
    List<Path> folders = new ArrayList<>(List.of(under("/run/statline")));
    String session = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    if (!session.isEmpty()) {
      folders.add(Path.of(session).toAbsolutePath().resolve("statline"));
    }
    list(under("/run/user"), "*").forEach(user -> folders.add(user.resolve("statline")));
    list(under("/tmp"), "statline-*").stream()
        .filter(SocketFolders::isTrusted)
        .forEach(folders::add);
    return folders;
  }

  /** Everybody can make such a folder, but only its user one that is theirs alone. */
  private static boolean isTrusted(Path folder) {
    try {
      String user =
          Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS).toString();
      int mode = (Integer) Files.getAttribute(folder, "unix:mode", LinkOption.NOFOLLOW_LINKS);
      return folder.endsWith("statline-" + user) && mode == PRIVATE_FOLDER;
    } catch (IOException gone) {
      return false;
    }
  }

  private Path under(String absolute) {
    return root.resolve(absolute.substring(1));
  }

  private static List<Path> socketsIn(Path folder, String glob) throws IOException {
    return list(folder, glob).stream().filter(SocketFolders::isSocket).sorted().toList();
  }

  /** What is not there, or not for this user to see, has no sockets that could be read. */
  private static List<Path> list(Path folder, String glob) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
      entries.forEach(found::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    } catch (FileSystemException none) {
      return List.of();
    }
    return found;
  }

  /** Whether a socket is there, not something else or nothing. */
  static boolean isSocket(Path path) {
    try {
      return ((Integer) Files.getAttribute(path, "unix:mode") & FILE_TYPE) == SOCKET;
    } catch (IOException gone) {
      return false; // or a loop of links, or behind a folder that lets nobody in
    }
  }
}
