package io.statline.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One of the examples as a process of its own, with this one's JVM and class path. */
final class Child implements AutoCloseable {
  static final String SCHEDSTATD = "io.statline.examples.schedstatd.Schedstatd";
  static final String CLIENT = "io.statline.examples.client.ClientExample";

  private static final long LIMIT_SECONDS = 60;

  private final String program;
  private final Process process;
  private final Lines out;
  private final Lines errors;

  private Child(String program, Process process) {
    this.program = program;
    this.process = process;
    this.out = new Lines(process.getInputStream(), program + "-out");
    this.errors = new Lines(process.getErrorStream(), program + "-errors");
  }

  static Child start(String mainClass, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(List.of(args));
    String program = mainClass.substring(mainClass.lastIndexOf('.') + 1);
    return new Child(program, new ProcessBuilder(command).start());
  }

  /** What it writes to its standard output. */
  Lines out() {
    return out;
  }

  /** What it writes to its standard error. */
  Lines errors() {
    return errors;
  }

  /** The line in which a server says that it listens. */
  String listening() throws IOException, InterruptedException {
    var line = out.next();
    if (line.isEmpty()) {
      throw new IOException(program + " does not start: " + String.join("\n", errors.rest()));
    }
    return line.get();
  }

  /** Sends SIGTERM. Not by the process itself, which would also close what we read its last words from. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** Waits for the end and tells the exit status. */
  int exitStatus() throws IOException, InterruptedException {
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      throw new IOException(program + " does not end");
    }
    return process.exitValue();
  }

  /** Ends it by force, if it still runs. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
