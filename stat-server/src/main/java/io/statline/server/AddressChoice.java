package io.statline.server;

import io.statline.protocol.StatAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the socket is to be, as far as it was said. */
final class AddressChoice {
  private final List<StatAddress> addresses = new ArrayList<>();
  private @Nullable String name;
  private @Nullable String instance;
  private @Nullable String inherited;

  void add(StatAddress address) {
    addresses.add(address);
  }

  void name(String name) {
    this.name = name;
  }

  void instance(String instance) {
    this.instance = instance;
  }

  void inherited(String descriptorName) {
    this.inherited = descriptorName;
  }

  private InheritedSocket fromSystemd() {
    return new InheritedSocket(System.getenv(), ProcessHandle.current().pid());
  }

  void verify(SocketAccess access, List<String> faults) {
    checkAccess(access, faults);
    if (instance != null && name == null) {
      faults.add("instance(\"" + instance + "\") belongs to a name: say name(…) too");
    }
    checkName(faults);
    int said = addresses.size() + (name == null ? 0 : 1);
    if (said > 1) {
      faults.add(
          "the socket is given " + said + " times: say one of path, name, scx and abstractName");
    }
    if (said == 0 && (inherited == null || !fromSystemd().isPresent())) {
      faults.add(
          inherited == null
              ? "nobody said where the socket is: say path(…), name(…), scx() or abstractName(…)"
              : "systemd passed no socket (LISTEN_FDS, LISTEN_PID): start it by its .socket unit, or say path(…) or"
                  + " name(…) too");
    }
  }

  private void checkAccess(SocketAccess access, List<String> faults) {
    if (!access.equals(SocketAccess.DEFAULT)
        && addresses.stream().anyMatch(a -> a.file().isEmpty())) {
      faults.add(
          "mode(…) and group(…) are for files, and an abstract name has none: every user may open it;"
              + " say path(…) or name(…) instead");
    }
  }

  private void checkName(List<String> faults) {
    if (name == null) {
      return;
    }
    try {
      address();
    } catch (IllegalArgumentException e) {
      faults.add(String.valueOf(e.getMessage()));
    }
  }

  /** Whether systemd's socket is wanted and there. */
  boolean isInherited() {
    return inherited != null && fromSystemd().isPresent();
  }

  /** The descriptor of systemd's socket. */
  int descriptor() throws IOException {
    return fromSystemd().descriptor(inherited == null ? "" : inherited);
  }

  /** The one address said. */
  StatAddress address() {
    if (name != null) {
      return instance == null ? StatAddress.ofName(name) : StatAddress.ofName(name, instance);
    }
    return addresses.get(0);
  }
}
