package io.statline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The library's threads of a process, as the kernel sees them.
 *
 * @param ids their folders
 */
record SocketTasks(List<Path> ids) {
  private static final String PREFIX = "statlin"; // JDKs shorten long names differently

  /** Looks until there are so many: the kernel's thread begins before the JVM's, and ends after it. */
  static SocketTasks await(long pid, int count) throws IOException {
    SocketTasks tasks = of(pid);
    while (tasks.ids.size() != count) {
      assertThat(Thread.interrupted()).as("given up with %s", tasks).isFalse();
      tasks = of(pid);
    }
    return tasks;
  }

  private static SocketTasks of(long pid) throws IOException {
    try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
      return new SocketTasks(tasks.filter(SocketTasks::isOurs).toList());
    }
  }

  private static boolean isOurs(Path task) {
    try {
      return Files.readString(task.resolve("comm")).startsWith(PREFIX);
    } catch (IOException e) {
      return false; // has just ended
    }
  }

  /** How often each has begun to wait, or had to. */
  List<String> switches() throws IOException {
    List<String> counts = new ArrayList<>();
    for (Path task : ids) {
      try (Stream<String> lines = Files.lines(task.resolve("status"))) {
        lines.filter(line -> line.contains("ctxt_switches")).forEach(counts::add);
      }
    }
    return counts;
  }
}
