package io.statline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The example schedstatd as a process of its own, on a folder that looks like {@code /proc}; and a script that is the command. */
final class WatchedDaemon implements AutoCloseable {
  private final Path folder;
  private Process process;

  private WatchedDaemon(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  /** Serves at {@code s} in the folder, in which there is {@code statline} to be run. */
  static WatchedDaemon start(Path folder) throws Exception {
    Files.createDirectories(folder.resolve("proc"));
    says(folder, 3, 100, 200);
    Path script = folder.resolve("statline");
    List<String> command = java("io.statline.cli.Statline");
    Files.writeString(script, "#!/bin/sh\nexec '" + String.join("' '", command) + "' \"$@\"\n");
    Files.setPosixFilePermissions(
        script, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    return new WatchedDaemon(folder, served(folder));
  }

  private static Process served(Path folder) throws Exception {
    List<String> command = java("io.statline.examples.schedstatd.Schedstatd");
    command.addAll(List.of(
        "--proc",
        folder.resolve("proc").toString(),
        "--stats-path",
        folder.resolve("s").toString()));
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    if (process.inputReader().readLine() == null) {
      throw new IOException("schedstatd does not start");
    }
    return process;
  }

  static List<String> java(String mainClass) {
    return new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        mainClass));
  }

  /** What the kernel says from now on: tasks that are ready, and the time that CPU 0 and 1 have spent for users. */
  void says(long runnable, long cpu0, long cpu1) throws IOException {
    says(folder, runnable, cpu0, cpu1);
  }

  private static void says(Path folder, long runnable, long cpu0, long cpu1) throws IOException {
    Path file = folder.resolve("proc/new");
    Files.writeString(file, """
        cpu  %d 0 0 0 0 0 0 0 0 0
        cpu0 %d 0 7 0 0 0 0 0 0 0
        cpu1 %d 0 7 0 0 0 0 0 0 0
        ctxt 5000
        btime 1795405055
        processes 77
        procs_running %d
        procs_blocked 1
        """.formatted(cpu0 + cpu1, cpu0, cpu1, runnable));
    Files.move( // at once, as the daemon may read meanwhile
        file,
        folder.resolve("proc/stat"),
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  void startAgain() throws Exception {
    process = served(folder);
  }

  @Override
  public void close() {
    kill();
  }
}
