package io.statline.sched.memory;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A process that runs {@link GuardProgram} or another; what it prints goes to a file, errors too. */
final class GuardChild implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path output;

  private GuardChild(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Skips a test where memory cannot be locked. */
  static void needLock() {
    assumeTrue(LockRights.ofThisProcess().finding().is(Finding.Verdict.FINE), "needs CAP_IPC_LOCK");
  }

  static void needProgram(String name) {
    boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    assumeTrue(there, "needs " + name);
  }

  /** How a child is started. */
  record Plan(List<String> launcher, List<String> options, Map<String, String> environment) {

    /** All as it should be, with a small heap. */
    static Plan quiet() {
      Map<String, String> environment = new TreeMap<>();
      for (String assignment : QuietSet.environment()) {
        String[] parts = assignment.split("=", 2);
        environment.put(parts[0], parts[1]);
      }
      return new Plan(List.of(), QuietSet.of("64m", "serial").options(), environment);
    }

    static Plan plain() {
      return new Plan(List.of(), List.of("-Xmx64m"), Map.of());
    }

    Plan by(String... program) {
      return new Plan(List.of(program), options, environment);
    }

    Plan and(String... more) {
      List<String> all = new ArrayList<>(options);
      all.addAll(List.of(more));
      return new Plan(launcher, all, environment);
    }

    Plan without(String option) {
      return new Plan(
          launcher, options.stream().filter(other -> !other.equals(option)).toList(), environment);
    }

    Plan withoutVariable(String name) {
      Map<String, String> others = new TreeMap<>(environment);
      others.remove(name);
      return new Plan(launcher, options, others);
    }

    GuardChild start(Object... words) throws IOException {
      return start(GuardProgram.class, words);
    }

    GuardChild start(Class<?> program, Object... words) throws IOException {
      List<String> command = new ArrayList<>(launcher);
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(options);
      command.add("-cp");
      command.add(System.getProperty("java.class.path"));
      command.add(program.getName());
      Arrays.stream(words).map(Object::toString).forEach(command::add);
      return GuardChild.start(command, environment);
    }
  }

  static GuardChild start(List<String> command, Map<String, String> environment)
      throws IOException {
    Path output = Files.createTempFile("guard", ".out");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    Map<String, String> own = builder.environment();
    own.keySet().removeIf(name -> name.startsWith("MALLOC_") || name.endsWith("_OPTIONS"));
    own.putAll(environment);
    return new GuardChild(builder.start(), output);
  }

  /** Waits until it has said something. */
  GuardChild await(String text) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!output().contains(text)) {
      if (System.nanoTime() > end || !process.isAlive() && !output().contains(text)) {
        throw new AssertionError("no '" + text + "' in: " + output());
      }
      process.waitFor(10, TimeUnit.MILLISECONDS);
    }
    return this;
  }

  /** All it has said so far. */
  String output() throws IOException {
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  /** Ends it by SIGTERM, and by that alone: {@code Process.destroy} closes its input, too. */
  void terminate() throws InterruptedException {
    process.toHandle().destroy();
    status();
  }

  /** Ends it by SIGKILL. */
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    status();
  }

  /** Lets it go on, for a line. */
  void proceed() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  /** Lets it go on, to its end. */
  GuardChild end() throws IOException, InterruptedException {
    process.getOutputStream().close();
    status();
    return this;
  }

  /** Of its end, which is waited for. */
  int status() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("no end");
    }
    return process.exitValue();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    Files.delete(output);
  }
}
