package io.statline.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What a replayed daemon is called: as it was, and an instance that says what this is. */
final class ReplayName {
  private static final String REPLAY = "replay";

  private ReplayName() {}

  /** The name at which the recording of an address is served, whatever the address is. */
  static DaemonName of(String address) {
    DaemonName daemon = daemon(address);
    String name = usable(daemon.name());
    String instance = usable(daemon.instance());
    return new DaemonName(
        name.isEmpty() ? "recording" : name, instance.isEmpty() ? REPLAY : instance + "-" + REPLAY);
  }

  private static DaemonName daemon(String address) {
    if (address.startsWith("@")) {
      return new DaemonName(address.substring(1), "");
    }
    try {
      return DaemonName.of(Path.of(address));
    } catch (InvalidPathException e) {
      return new DaemonName("", "");
    }
  }

  /** Only of what names may be made of. */
  private static String usable(String text) {
    return text.replaceAll("[^A-Za-z0-9._-]", "").replaceFirst("^[.-]+", "");
  }
}
