package io.statline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.Set;

/**
 * Who may connect.
 *
 * @param mode the socket file's permissions
 * @param group its group; empty for the process's own
 */
record SocketAccess(Set<PosixFilePermission> mode, String group) {
  static final SocketAccess DEFAULT =
      new SocketAccess(PosixFilePermissions.fromString("rw-rw----"), "");

  /** Gives a socket's file to the group and sets its mode. */
  void applyTo(Path socket) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(socket, PosixFileAttributeView.class);
    if (!group.isEmpty()) {
      try {
        view.setGroup(socket
            .getFileSystem()
            .getUserPrincipalLookupService()
            .lookupPrincipalByGroupName(group));
      } catch (UserPrincipalNotFoundException e) {
        throw new IOException("There is no group '" + group + "' to give the socket to", e);
      } catch (IOException e) {
        throw new IOException(
            "The socket cannot be given to the group '" + group + "': " + e.getMessage(), e);
      }
    }
    view.setPermissions(mode);
  }
}
