package io.statline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the daemons to read.
 *
 * @param folders where to look
 * @param paths more sockets, or folders of them
 * @param names the daemons that are wanted, all if there are none
 * @param excluded those that are not, by name or by path
 * @param labels more labels of all series
 */
record ScrapeFinder(
    SocketFolders folders,
    List<Path> paths,
    List<DaemonName> names,
    List<PathMatcher> excluded,
    Map<String, String> labels) {
  /** Anybody may put sockets where everybody may write; each may take a thread. */
  static final int MAX_DAEMONS = 256;

  /** Where everybody may write: such sockets come last, and are the first that find no room. */
  private static final Path PUBLIC = Path.of("/tmp");

  ScrapeFinder {
    paths = List.copyOf(paths);
    names = List.copyOf(names);
    excluded = List.copyOf(excluded);
    labels = Map.copyOf(labels);
  }

  /**
   * The sockets there are now. What was asked for by its path is among them even if it is not there: somebody misses it.
   */
  List<ScrapeSocket> find() throws IOException {
    List<Path> found =
        candidates().stream().filter(this::isWanted).limit(MAX_DAEMONS).toList();
    Map<DaemonName, Long> namesakes =
        found.stream().collect(Collectors.groupingBy(DaemonName::of, Collectors.counting()));
    List<ScrapeSocket> sockets = new ArrayList<>();
    for (Path path : found) {
      boolean alone = namesakes.getOrDefault(DaemonName.of(path), 0L) == 1;
      sockets.add(ScrapeSocket.of(path, alone, labels));
    }
    return sockets;
  }

  private List<Path> candidates() throws IOException {
    List<Path> found = new ArrayList<>(folders.sockets());
    found.sort(Comparator.comparing(path -> path.startsWith(PUBLIC)));
    List<Path> all = new ArrayList<>();
    for (Path path : paths) {
      all.addAll(SocketFolders.socketsAt(path.toAbsolutePath().normalize()));
    }
    all.addAll(found);
    Set<Path> seen = new HashSet<>();
    return all.stream().filter(path -> seen.add(real(path))).toList();
  }

  /** Where links lead to: /var/run and /run are one folder. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException notThere) {
      return path;
    }
  }

  private boolean isWanted(Path path) {
    DaemonName name = DaemonName.of(path);
    return (names.isEmpty() || names.contains(name))
        && excluded.stream()
            .noneMatch(glob -> glob.matches(path) || glob.matches(Path.of(name.toString())));
  }
}
