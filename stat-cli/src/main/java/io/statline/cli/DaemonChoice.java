package io.statline.cli;

import io.statline.client.StatClient;
import io.statline.protocol.StatAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which daemon: by name, by path, or the only one there is. */
final class DaemonChoice {
  @ArgGroup
  private Where where = new Where();

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "5s",
      description =
          "How long to wait for an answer, such as 2s or 500ms. Default: ${DEFAULT-VALUE}.")
  private Duration timeout = Duration.ofSeconds(5);

  /** One of them at most. */
  static final class Where {
    @Option(
        names = {"-n", "--name"},
        paramLabel = "NAME",
        description = "The daemon of this name: NAME or NAME@INSTANCE, as 'statline ls' lists it.")
    private @Nullable String name;

    @Option(
        names = {"-p", "--path"},
        paramLabel = "PATH",
        description = "The daemon at this socket.")
    private @Nullable Path path;
  }

  /** The daemon's address. */
  StatAddress address() throws IOException, CommandException {
    if (where.path != null) {
      return StatAddress.ofPath(where.path);
    }
    List<Path> sockets = SocketFolders.ofThisMachine().sockets();
    return StatAddress.ofPath(where.name == null ? only(sockets) : named(where.name, sockets));
  }

  /** Those that ended daemons left behind do not count, if there are others. */
  private static Path only(List<Path> sockets) throws CommandException {
    List<Path> candidates = sockets.size() > 1
        ? sockets.stream().filter(socket -> !SocketAnswer.isStale(socket)).toList()
        : sockets;
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    throw new CommandException(
        ExitStatus.UNREACHABLE,
        candidates.isEmpty()
            ? "no daemon with a stats socket was found on this machine: start one, or say --path"
            : "there are " + candidates.size() + " daemons: say which by --name or --path: "
                + names(candidates));
  }

  private static Path named(String name, List<Path> sockets) throws CommandException {
    List<Path> found = sockets.stream()
        .filter(socket -> DaemonName.of(socket).equals(DaemonName.parse(name)))
        .toList();
    if (found.isEmpty()) {
      throw new CommandException(
          ExitStatus.UNREACHABLE,
          "no daemon is called '" + name + "'; there are: " + names(sockets)
              + Nearest.hint(name, list(sockets)));
    }
    return own(found)
        .orElseThrow(() -> new CommandException(
            ExitStatus.UNREACHABLE,
            found.size() + " daemons are called '" + name + "': say which by --path: " + found));
  }

  /** The one in this user's folder, where there are several of a name. */
  private static Optional<Path> own(List<Path> found) {
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    Optional<Path> folder = StatAddress.ofName("any").file().map(Path::getParent);
    return found.stream()
        .filter(socket -> Optional.ofNullable(socket.getParent()).equals(folder))
        .findFirst();
  }

  private static String names(List<Path> sockets) {
    return sockets.isEmpty() ? "none" : String.join(", ", list(sockets));
  }

  private static List<String> list(List<Path> sockets) {
    return sockets.stream().map(socket -> DaemonName.of(socket).toString()).toList();
  }

  /** How long to wait for an answer. */
  Duration timeout() {
    return timeout;
  }

  /** A connection to it. */
  StatClient connect() throws IOException, CommandException {
    return StatClient.builder()
        .address(address())
        .connectTimeout(timeout)
        .readTimeout(timeout)
        .connect();
  }
}
