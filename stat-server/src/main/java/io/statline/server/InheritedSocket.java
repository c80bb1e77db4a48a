package io.statline.server;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.newsclub.net.unix.AFUNIXServerSocketChannel;
import org.newsclub.net.unix.FileDescriptorCast;

/**
 * The listening socket that systemd passed to this process, by the protocol of {@code sd_listen_fds(3)}: descriptors
 * from 3 on, counted in {@code LISTEN_FDS}, named in {@code LISTEN_FDNAMES}, meant for process {@code LISTEN_PID}.
 */
final class InheritedSocket {
  private static final int FIRST = 3;

  private final Map<String, String> environment;
  private final long pid;

  InheritedSocket(Map<String, String> environment, long pid) {
    this.environment = environment;
    this.pid = pid;
  }

  /** Whether any was passed. */
  boolean isPresent() {
    return count() > 0 && environment.getOrDefault("LISTEN_PID", "").equals(Long.toString(pid));
  }

  private int count() {
    String count = environment.getOrDefault("LISTEN_FDS", "");
    return count.matches("[0-9]{1,4}") ? Integer.parseInt(count) : 0;
  }

  /**
   * Which descriptor it is.
   *
   * @param name its {@code FileDescriptorName=}; empty if there is only one
   */
  int descriptor(String name) throws IOException {
    List<String> names = names();
    if (!name.isEmpty()) {
      if (!names.contains(name)) {
        throw new IOException("systemd passed no socket named '" + name + "'; there are " + names
            + ". Set FileDescriptorName=" + name + " in the .socket unit");
      }
      return FIRST + names.indexOf(name);
    }
    if (count() > 1) {
      throw new IOException("systemd passed " + count() + " sockets, " + names
          + ": say by inherited(name) which of them is for statistics");
    }
    return FIRST;
  }

  /** Of the sockets that were passed; a name beyond their count belongs to none. */
  private List<String> names() {
    return Arrays.stream(environment.getOrDefault("LISTEN_FDNAMES", "").split(":", -1))
        .limit(count())
        .toList();
  }

  /** Adopts it. Its file belongs to systemd and stays, and so does the socket. */
  static PassedSocket adopt(int descriptor) throws IOException {
    try {
      return new PassedSocket(
          FileDescriptorCast.unsafeUsing(descriptor).as(AFUNIXServerSocketChannel.class));
    } catch (IOException | ClassCastException e) {
      throw new IOException(
          "Descriptor " + descriptor
              + " from systemd is no listening UNIX stream socket: use ListenStream= with a path",
          e);
    }
  }
}
