package io.statline.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process that runs {@link SocketProgram}. */
final class SocketChild implements AutoCloseable {
  /** What {@link #line} gives at the end. */
  static final String END = "<end of output>";

  private final Process process;
  private final BufferedReader output;

  private SocketChild(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts it through a launcher that gets the command as further arguments; its log goes to a file. */
  static SocketChild start(
      List<String> launcher, Map<String, String> environment, File log, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(launcher);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xshare:auto");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(SocketProgram.class.getName());
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(log);
    builder.environment().keySet().removeIf(name -> name.startsWith("LISTEN_"));
    builder.environment().remove("STATLINE_DIR");
    builder.environment().putAll(environment);
    return new SocketChild(builder.start());
  }

  /** A launcher that runs a line of shell first. */
  static List<String> shell(String line) {
    return List.of("sh", "-c", line + "; exec \"$@\"", "sh");
  }

  long pid() {
    return process.pid();
  }

  String line() throws IOException {
    String line = output.readLine();
    return line == null ? END : line;
  }

  /** Lets it go on. */
  void proceed() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
