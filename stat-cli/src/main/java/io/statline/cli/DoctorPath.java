package io.statline.cli;

import io.statline.protocol.StatAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at the way to a socket, before anybody is talked to. */
final class DoctorPath {
  private static final int MOST_NAMED = 5;

  private final Path path;
  private final Diagnosis diagnosis;

  DoctorPath(Path path, Diagnosis diagnosis) {
    this.path = path;
    this.diagnosis = diagnosis;
  }

  /** Whether there is a socket that one may connect to. */
  boolean leadsToSocket() throws IOException {
    return hasLength() && foldersLead() && exists() && isSocket() && mayWrite();
  }

  private boolean hasLength() {
    int bytes = path.toString().getBytes(StandardCharsets.UTF_8).length;
    if (bytes <= StatAddress.MAX_PATH_BYTES) {
      return true;
    }
    diagnosis.fault(
        ExitStatus.UNREACHABLE,
        "the path has " + bytes + " bytes, and a socket's has " + StatAddress.MAX_PATH_BYTES
            + " at most: " + path,
        "Let the daemon listen at a shorter path, or go there by a shorter link to its folder.");
    return false;
  }

  /** The first folder that is none, or that lets nobody in, ends the way. */
  private boolean foldersLead() throws IOException {
    Path folder = path.getRoot();
    Path parent = path.getParent();
    if (folder == null || parent == null) {
      return true;
    }
    for (int i = 0; i <= parent.getNameCount(); i++) {
      folder = i == 0 ? folder : folder.resolve(parent.getName(i - 1));
      if (!leads(folder)) {
        return false;
      }
    }
    noteLinks();
    new DoctorTrust(parent, diagnosis).check();
    return true;
  }

  private boolean leads(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      missing(folder);
      return false;
    } else if (!Files.isDirectory(folder)) {
      boolean link = Files.isSymbolicLink(folder);
      diagnosis.fault(
          ExitStatus.UNREACHABLE,
          folder + (link ? " is a link that leads to no folder" : " is no folder"),
          "Look for the mistake in the path.");
      return false;
    } else if (!Files.isExecutable(folder)) {
      refused(folder);
      return false;
    }
    return true;
  }

  private void refused(Path folder) throws IOException {
    FileFacts facts = FileFacts.of(folder);
    diagnosis.fault(
        ExitStatus.UNREACHABLE,
        "no permission to enter the folder " + folder + ": it is " + facts + ", and this is "
            + OwnUser.text(),
        "Run as "
            + facts.whoMay(PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE)
            + ", or let others enter the folder.");
  }

  private void missing(Path what) throws IOException {
    Path parent = what.getParent();
    diagnosis.fault(
        ExitStatus.UNREACHABLE,
        "there is no " + what + (parent == null ? "" : "; what there is, is the folder " + parent),
        similar());
  }

  /** Where else a daemon may be. */
  private String similar() throws IOException {
    List<Path> sockets = new ArrayList<>(SocketFolders.ofThisMachine().sockets());
    Path parent = path.getParent();
    if (parent != null && Files.isDirectory(parent)) {
      SocketFolders.socketsAt(parent).stream()
          .filter(socket -> !sockets.contains(socket))
          .forEach(sockets::add);
    }
    if (sockets.isEmpty()) {
      return "Start the daemon; there are no other stats sockets here.";
    }
    String wanted = DaemonName.of(path).toString();
    List<String> names =
        sockets.stream().map(socket -> DaemonName.of(socket).toString()).toList();
    String nearest = Nearest.to(wanted, names)
        .map(name -> sockets.get(names.indexOf(name)).toString())
        .orElseGet(() -> sockets.stream()
            .limit(MOST_NAMED)
            .map(Path::toString)
            .collect(Collectors.joining(", ")));
    return "Start the daemon; or did you mean " + nearest + "?";
  }

  private void noteLinks() throws IOException {
    Path parent = path.getParent();
    if (parent != null && !parent.toRealPath().equals(parent.normalize())) {
      diagnosis.note("the folder " + parent + " is really " + parent.toRealPath());
    }
    if (Files.isSymbolicLink(path)) {
      diagnosis.note(path + " is a link to " + Files.readSymbolicLink(path));
    }
  }

  private boolean exists() throws IOException {
    if (Files.exists(path)) {
      return true;
    } else if (Files.isSymbolicLink(path)) {
      diagnosis.fault(
          ExitStatus.UNREACHABLE,
          path + " is a link that leads nowhere",
          "Start the daemon, or mend the link.");
      return false;
    }
    missing(path);
    return false;
  }

  private boolean isSocket() throws IOException {
    if (SocketFolders.isSocket(path)) {
      return true;
    }
    diagnosis.fault(
        ExitStatus.UNREACHABLE,
        path + " is no socket, but " + (Files.isDirectory(path) ? "a folder" : "a file"),
        Files.isDirectory(path)
            ? "Say the path of a socket in it: 'statline ls --path " + path + "' lists them."
            : "Look for the mistake in the path: a daemon would not listen there.");
    return false;
  }

  private boolean mayWrite() throws IOException {
    FileFacts facts;
    try {
      facts = FileFacts.of(path);
    } catch (AccessDeniedException e) {
      diagnosis.fault(ExitStatus.UNREACHABLE, "no permission to look at " + path, "");
      return false;
    }
    if (Files.isWritable(path)) {
      diagnosis.ok("there is a socket, " + facts + ", that this user may connect to");
      return true;
    }
    diagnosis.fault(
        ExitStatus.UNREACHABLE,
        "no permission to connect: the socket is " + facts + ", and this is " + OwnUser.text(),
        "Run as "
            + facts.whoMay(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE)
            + ", or let the daemon give the socket another group or mode.");
    return false;
  }
}
