package io.statline.daemon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own that runs {@link DemoDaemon}. */
final class DaemonChild implements AutoCloseable {
  private final Process process;

  private DaemonChild(Process process) {
    this.process = process;
  }

  /** Starts it, with its built-in socket in this folder. */
  static DaemonChild start(Path folder, String... args) throws IOException {
    return start(folder, List.of(), args);
  }

  /** Starts it through a launcher that gets the command as further arguments. */
  static DaemonChild start(Path folder, List<String> launcher, String... args) throws IOException {
    List<String> command = new ArrayList<>(launcher);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    if (Runtime.version().feature() >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), DemoDaemon.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("STATLINE_DIR", folder.toString());
    return new DaemonChild(builder.start());
  }

  Process process() {
    return process;
  }

  Lines out() {
    return new Lines(process.getInputStream());
  }

  Lines errors() {
    return new Lines(process.getErrorStream());
  }

  /** Sends SIGTERM. The process's own method would close its streams, too. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** Waits for its end. */
  int status() throws IOException, InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IOException("the process does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
