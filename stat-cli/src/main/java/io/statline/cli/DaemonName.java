package io.statline.cli;

import io.statline.protocol.StatAddress;
import java.nio.file.Path;

/**
 * What people call a daemon: the name of its socket.
 *
 * @param name such as {@code schedstatd}
 * @param instance which one of several of that name, empty if there is only one
 */
record DaemonName(String name, String instance) {
  private static final String SOCKET = ".sock";

  /** The name that a socket's path says: {@code …/schedstatd@2.sock}, or {@code /var/run/scx/root/stats}. */
  static DaemonName of(Path socket) {
    Path folder = socket.toAbsolutePath().getParent();
    String file = String.valueOf(socket.getFileName());
    if (folder != null && file.equals(StatAddress.SCX_STATS) && isIn(folder, "scx")) {
      String scheduler = String.valueOf(folder.getFileName());
      return new DaemonName("scx", scheduler.equals(StatAddress.SCX_SCHEDULER) ? "" : scheduler);
    }
    return parse(file.endsWith(SOCKET) ? file.substring(0, file.length() - SOCKET.length()) : file);
  }

  private static boolean isIn(Path folder, String parent) {
    Path above = folder.getParent();
    return above != null && String.valueOf(above.getFileName()).equals(parent);
  }

  /** What people write: {@code schedstatd}, {@code schedstatd@2}. */
  static DaemonName parse(String text) {
    int at = text.indexOf('@', 1); // one at the start is of an abstract name
    return at < 0
        ? new DaemonName(text, "")
        : new DaemonName(text.substring(0, at), text.substring(at + 1));
  }

  @Override
  public String toString() {
    return instance.isEmpty() ? name : name + "@" + instance;
  }
}
