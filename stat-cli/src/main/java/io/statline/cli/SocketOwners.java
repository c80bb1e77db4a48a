package io.statline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which processes listen on which sockets, as Linux says: the socket's number by the path it was bound at, and the
 * processes that have it open. A socket that was moved or linked elsewhere after it was bound is not found.
 */
final class SocketOwners {
  /** Number, references, protocol, flags, type, state, inode, path; in flags what listens. */
  private static final Pattern LISTENING = Pattern.compile(
      "[0-9a-fA-F]+: +[0-9a-fA-F]+ +[0-9a-fA-F]+ +([0-9a-fA-F]+) +[0-9a-fA-F]+ +[0-9a-fA-F]+ +([0-9]+) (/.*)");

  private static final int LISTENS = 0x10000;
  private static final int HEX = 16;
  private static final int SYSTEMD = 1;
  private static final int MOST_LINES = 1_000_000;
  private static final Pattern SOCKET = Pattern.compile("socket:\\[([0-9]+)]");

  private final Map<Path, String> numbers = new HashMap<>();
  private final Map<String, Integer> holders = new HashMap<>();

  private SocketOwners() {}

  /** Looks at all processes that this user may look at. */
  static SocketOwners of(ProcessFiles processes) {
    SocketOwners owners = new SocketOwners();
    owners.readSockets(processes.proc().resolve("net/unix"));
    if (!owners.numbers.isEmpty()) {
      Set<String> wanted = Set.copyOf(owners.numbers.values());
      processes.ids().forEach(id -> owners.readProcess(processes, id, wanted));
    }
    return owners;
  }

  private void readSockets(Path table) {
    try (BufferedReader lines = Files.newBufferedReader(table, StandardCharsets.ISO_8859_1)) {
      String line = lines.readLine();
      for (int i = 0; line != null && i < MOST_LINES; i++) {
        readSocket(line);
        line = lines.readLine();
      }
    } catch (IOException notLinux) {
      numbers.clear();
    }
  }

  /** Read byte by byte, as a path may have any bytes: they are as Java's own paths after that. */
  private void readSocket(String line) {
    Matcher socket = LISTENING.matcher(line);
    if (socket.matches() && (Long.parseLong(socket.group(1), HEX) & LISTENS) != 0) {
      String path =
          new String(socket.group(3).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      if (path.indexOf('\0') < 0) {
        numbers.put(Path.of(path), socket.group(2));
      }
    }
  }

  /** Of several, not the one that only keeps it for the other. */
  private void readProcess(ProcessFiles processes, int id, Set<String> wanted) {
    for (String target : processes.descriptors(id)) {
      Matcher socket = SOCKET.matcher(target);
      if (socket.matches() && wanted.contains(socket.group(1))) {
        holders.merge(socket.group(1), id, (one, other) -> one == SYSTEMD ? other : one);
      }
    }
  }

  /** The process that listens on a socket. */
  OptionalInt ownerOf(Path socket) {
    Integer holder = Optional.ofNullable(numbers.get(socket.toAbsolutePath()))
        .map(holders::get)
        .orElse(null);
    return holder == null ? OptionalInt.empty() : OptionalInt.of(holder);
  }
}
