package io.statline.systems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The main of one of the five schedulers.
 *
 * @param scheduler the package and what the original's is called after {@code scx_}
 * @param shown a text that a view of its figures has
 */
record SchedulerMain(String scheduler, String shown) {
  private static final Path SOURCES = Path.of("src/test/java/io/statline/systems");

  static Stream<SchedulerMain> all() {
    return Stream.of(
        new SchedulerMain("layered", "gpu_tasks_affinitized"),
        new SchedulerMain("lavd", "power_mode"),
        new SchedulerMain("rusty", "cpu_busy"),
        new SchedulerMain("mitosis", "num_cells"),
        new SchedulerMain("bpfland", "nr_kthread_dispatches"));
  }

  private String simpleName() {
    return scheduler.substring(0, 1).toUpperCase(Locale.ROOT) + scheduler.substring(1) + "Main";
  }

  String className() {
    return "io.statline.systems." + scheduler + "." + simpleName();
  }

  String source() throws IOException {
    return Files.readString(SOURCES.resolve(scheduler).resolve(simpleName() + ".java"));
  }

  /** The lines that are there because of Statline: its imports, and what is between the two marks. */
  List<String> statlineLines() throws IOException {
    List<String> lines = new ArrayList<>();
    boolean marked = false;
    for (String line : source().lines().map(String::strip).toList()) {
      marked = line.equals("// statline") || marked && !line.equals("// end");
      if (line.startsWith("import io.statline.")
          || marked && !line.isEmpty() && !line.startsWith("//")) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** The others. */
  List<String> otherLines() throws IOException {
    List<String> others = new ArrayList<>(source().lines().map(String::strip).toList());
    others.removeAll(statlineLines());
    return others;
  }

  /** Starts it in a process of its own, with its socket at a path. */
  ChildProcess start(Path socket, String... args) throws IOException {
    List<String> all = new ArrayList<>(List.of("--stats-path", socket.toString()));
    all.addAll(List.of(args));
    return ChildProcess.start(className(), all);
  }

  @Override
  public String toString() {
    return scheduler;
  }
}
