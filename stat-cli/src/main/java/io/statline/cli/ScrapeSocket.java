package io.statline.cli;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A daemon's socket, and what tells its series from those of others.
 *
 * @param path the socket
 * @param name the daemon's
 * @param labels what all its series carry
 */
record ScrapeSocket(Path path, DaemonName name, Map<String, String> labels) {
  /** The label that says which daemon. */
  static final String DAEMON = "daemon";

  /** The label that says which of several of its name: {@code instance} is Prometheus' own. */
  static final String INSTANCE = "daemon_instance";

  /** The label of daemons whose names do not tell them apart. */
  static final String SOCKET = "daemon_socket";

  ScrapeSocket {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  /**
   * A socket.
   *
   * @param alone whether it is the only one of its name
   * @param more labels that the user wants on all series
   */
  static ScrapeSocket of(Path path, boolean alone, Map<String, String> more) {
    DaemonName name = DaemonName.of(path);
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(DAEMON, name.name());
    if (!name.instance().isEmpty()) {
      labels.put(INSTANCE, name.instance());
    }
    if (!alone) {
      labels.put(SOCKET, path.toString());
    }
    labels.putAll(more);
    return new ScrapeSocket(path, name, labels);
  }
}
