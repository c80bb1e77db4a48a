package io.statline.systems;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** A JVM of its own; its output has what it writes to standard error, too. */
final class ChildProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;
  private static final Executor THREAD = task -> {
    Thread thread = new Thread(task, "child's output");
    thread.setDaemon(true);
    thread.start();
  };

  private final Process process;
  private final BufferedReader output;

  private ChildProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static ChildProcess start(String className, List<String> args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    if (Runtime.version().feature() >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), className));
    command.addAll(args);
    ProcessBuilder builder = new ProcessBuilder(command);
    return new ChildProcess(builder.redirectErrorStream(true).start());
  }

  /** Reads on until a line has this in it. */
  void awaitLineWith(String part) throws Exception {
    List<String> lines = new ArrayList<>();
    boolean found = read(all -> all.lines().peek(lines::add).anyMatch(line -> line.contains(part)));
    if (!found) {
      throw new AssertionError("no line has '" + part + "':\n" + String.join("\n", lines));
    }
  }

  /** All that is left of its output. */
  String rest() throws Exception {
    return read(lines -> String.join("\n", lines.lines().toList()));
  }

  /** Away from this thread, which reading could hold for ever. */
  private <T> T read(Function<BufferedReader, T> reading)
      throws InterruptedException, ExecutionException, TimeoutException {
    return CompletableFuture.supplyAsync(() -> reading.apply(output), THREAD)
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Asks it to end, and waits until it has. */
  int terminate() throws Exception {
    process.toHandle().destroy();
    return process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS).exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
