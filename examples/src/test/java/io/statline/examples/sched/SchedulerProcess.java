package io.statline.examples.sched;

import io.statline.client.StatClient;
import io.statline.sched.memory.FaultStats;
import io.statline.sched.memory.FaultStatsMeta;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** sched-deadline as a process of its own, quiet, on a simulated machine that is busy without end. */
final class SchedulerProcess implements AutoCloseable {
  private static final String QUIET_JAVA =
      Path.of("../sched-core/bin/quiet-java").toAbsolutePath().normalize().toString();
  private static final long LIMIT_SECONDS = 120;

  private final Process process;
  private final Path socket;
  private final Path output;

  private SchedulerProcess(Process process, Path socket, Path output) {
    this.process = process;
    this.socket = socket;
    this.output = output;
  }

  /** Starts it after the words of a prefix. */
  static SchedulerProcess start(
      Stream<String> prefix, Path folder, String collector, String... flags) throws IOException {
    Path socket = folder.resolve("s");
    Path output = folder.resolve("output");
    List<String> command = Stream.of(
            prefix,
            Stream.of(
                QUIET_JAVA,
                "--heap",
                "128m",
                "--gc",
                collector,
                "-cp",
                System.getProperty("java.class.path")),
            Stream.of(
                SchedDeadline.class.getName(),
                "--simulate",
                "--pace",
                "1000000",
                "--arm-after",
                "10"),
            Stream.of("--stats-path", socket.toString()),
            Stream.of(flags))
        .reduce(Stream.empty(), Stream::concat)
        .toList();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return new SchedulerProcess(builder.start(), socket, output);
  }

  /** Waits until faults are unexpected; reads meanwhile, as later: that belongs to the warm-up. */
  void awaitArmed() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!isArmed()) {
      if (System.nanoTime() - end > 0 || hasEnded()) {
        throw new IOException("not armed: " + output());
      }
    }
  }

  /** Connects, reads and leaves, over and over, for so long; then the last figures. */
  FaultStats readFor(long seconds) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    FaultStats faults = faults();
    while (System.nanoTime() - end < 0 && !hasEnded()) {
      faults = faults();
    }
    return faults;
  }

  /** The pace of the reading: a reader that has left may be known to it a little later, and has its place until then. */
  private boolean hasEnded() throws InterruptedException {
    return process.waitFor(2, TimeUnit.MILLISECONDS);
  }

  FaultStats faults() throws Exception {
    try (StatClient client = StatClient.connect(socket)) {
      return client.stats("faults", FaultStatsMeta.TYPE);
    }
  }

  String output() throws IOException {
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  /** SIGTERM, and what it printed. */
  String end() throws Exception {
    process.destroy();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      throw new IOException("does not end: " + output());
    }
    return output();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  private boolean isArmed() throws Exception {
    try {
      return Files.exists(socket) && faults().armed();
    } catch (IOException e) {
      return false; // it has only begun
    }
  }
}
