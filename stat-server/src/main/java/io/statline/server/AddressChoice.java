package io.statline.server;

import io.statline.protocol.StatAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the socket is to be, as far as it was said. */
final class AddressChoice {
  private final List<StatAddress> addresses = new ArrayList<>();
  private @Nullable String name;
  private @Nullable String instance;
  private @Nullable String inherited;
  private @Nullable StatAddress instead;

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

  void instead(StatAddress address) {
    this.instead = address;
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
    if (said == 0 && instead == null && !isInherited()) {
      faults.add(
          inherited == null
              ? "nobody said where the socket is: say path(…), name(…), scx() or abstractName(…)"
              : "systemd passed no socket (LISTEN_FDS, LISTEN_PID): start it by its .socket unit, or say path(…) or"
                  + " name(…) too");
    }
  }

  private void checkAccess(SocketAccess access, List<String> faults) {
    Stream<StatAddress> all = instead == null ? addresses.stream() : Stream.of(instead);
    if (!access.equals(SocketAccess.DEFAULT) && all.anyMatch(a -> a.file().isEmpty())) {
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
    return instead == null && inherited != null && fromSystemd().isPresent();
  }

  /** The descriptor of systemd's socket. */
  int descriptor() throws IOException {
    return fromSystemd().descriptor(inherited == null ? "" : inherited);
  }

  /** Where readers of a server would connect, as far as this process can know. */
  StatAddress forReaders(SocketAccess access) {
    List<String> faults = new ArrayList<>();
    verify(access, faults);
    if (faults.isEmpty() && instead == null && name == null && addresses.isEmpty()) {
      faults.add("only systemd knows where its socket is: say path(…) or name(…) too");
    }
    Faults.throwIfAny("This server's socket cannot be found", faults);
    return address();
  }

  /** The one address said. */
  StatAddress address() {
    if (instead != null) {
      return instead;
    }
    if (name != null) {
      return instance == null ? StatAddress.ofName(name) : StatAddress.ofName(name, instance);
    }
    return addresses.get(0);
  }
}
