package io.statline.examples.sched;

import io.statline.daemon.StatFlags;
import io.statline.sched.CpuMask;
import io.statline.sched.Scheduler;
import io.statline.sched.WaitMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags that both schedulers have. */
final class SchedFlags {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = {"-s", "--slice-us"},
      paramLabel = "USEC",
      defaultValue = "20000",
      description = "The longest slice, in microseconds. Default: ${DEFAULT-VALUE}.")
  private long sliceMicros;

  @Option(
      names = "--busy-poll",
      description = "Look for tasks without end, which takes a whole CPU, instead of sleeping.")
  private boolean busyPoll;

  @Option(
      names = {"-t", "--timeout-ms"},
      paramLabel = "MSEC",
      defaultValue = "5000",
      description =
          "The kernel ends a scheduler that lets a task wait so long, 30000 at most. Default: ${DEFAULT-VALUE}.")
  private long timeoutMillis;

  @Option(
      names = "--lock",
      negatable = true,
      description =
          "Lock memory, or do not: page faults, and perhaps a stalled machine. Default: not in simulations.")
  private @Nullable Boolean lock;

  @Option(
      names = "--strict",
      description = "Do not start if anything is missing for memory that never faults.")
  boolean strict;

  @Option(
      names = "--arm-after",
      paramLabel = "SECS",
      defaultValue = "10",
      description = "When warmed up: page faults from then on are told. Default: ${DEFAULT-VALUE}.")
  private double armAfterSeconds;

  @Option(
      names = {"-v", "--verbose"},
      description = "Also say what is quiet in memory, and what libbpf has to say.")
  boolean verbose;

  @ArgGroup(exclusive = false, heading = "Simulation:%n")
  private @Nullable Simulation simulation;

  static final class Simulation {
    @Option(
        names = "--simulate",
        required = true,
        description = "Schedule a simulated machine, not this one; needs no rights.")
    boolean on;

    @Option(
        names = "--workload",
        paramLabel = "FILE",
        description =
            "What it runs: tasks in JSON, or a recording of ftrace, trace-cmd or perf. Default: a mix of computing and interactive tasks.")
    @Nullable
    Path workload;

    @Option(
        names = "--cpus",
        paramLabel = "N",
        defaultValue = "4",
        description = "How many CPUs it has. Default: ${DEFAULT-VALUE}.")
    int cpus;

    @Option(
        names = "--duration",
        paramLabel = "SECS",
        description = "How much time is simulated. Default: 10; with --pace, until stopped.")
    @Nullable
    Double seconds;

    @Option(
        names = "--pace",
        paramLabel = "X",
        description = "Simulated seconds in a real one: 1 to look on. Default: as fast as it goes.")
    @Nullable
    Double pace;

    @Option(names = "--svg", paramLabel = "FILE", description = "Draw who ran when and where.")
    @Nullable
    Path svg;
  }

  /** Runs a command to its end, with errors as a line each. */
  static int execute(Object command, String... args) {
    CommandLine line = new CommandLine(command);
    return line.setExecutionExceptionHandler((failure, parsed, result) -> {
          System.err.println(line.getCommandName() + ": " + Failures.text(failure));
          return 1;
        })
        .execute(args);
  }

  /** The longest slice. */
  long sliceNanos() {
    return positiveMicros("--slice-us", sliceMicros);
  }

  /** A flag's microseconds in nanoseconds. */
  long positiveMicros(String flag, long micros) {
    if (micros < 1 || micros > 1_000_000) {
      throw wrong(flag + " is 1…1000000 microseconds, not " + micros);
    }
    return micros * 1000;
  }

  Duration timeout() {
    if (timeoutMillis < 1 || timeoutMillis > 30_000) {
      throw wrong("--timeout-ms is 1…30000 milliseconds, not " + timeoutMillis);
    }
    return Duration.ofMillis(timeoutMillis);
  }

  Duration armAfter() {
    if (!(armAfterSeconds >= 0 && armAfterSeconds <= 86_400)) {
      throw wrong("--arm-after is 0…86400 seconds, not " + armAfterSeconds);
    }
    return Duration.ofNanos((long) (armAfterSeconds * 1e9));
  }

  /** Whether memory is to be locked. */
  boolean locks(KernelChoice kernel) {
    return lock == null ? strict || kernel.locksMemory() : lock;
  }

  WaitMode waitMode() {
    return busyPoll ? WaitMode.BUSY_POLL : WaitMode.BLOCKING;
  }

  String name() {
    return spec().name();
  }

  /** Does what the flags say with a scheduler. */
  int run(StatFlags stats, Scheduler scheduler) throws Exception {
    armAfter(); // flags are refused before anything is started
    KernelChoice kernel = simulation == null ? real() : simulated(simulation);
    return new SchedProgram(this, kernel, scheduler).run(stats);
  }

  private KernelChoice simulated(Simulation flags) {
    check(
        flags.cpus >= 1 && flags.cpus <= CpuMask.CPUS,
        "--cpus is 1…" + CpuMask.CPUS + ", not " + flags.cpus);
    check(
        flags.seconds == null || flags.seconds > 0 && flags.seconds <= 1e9,
        "--duration is more than 0 seconds, not " + flags.seconds);
    check(
        flags.pace == null || flags.pace > 0 && flags.pace <= 1e9,
        "--pace is more than 0, not " + flags.pace);
    check(
        flags.svg == null || canBeMade(flags.svg),
        "--svg " + flags.svg + ": no file can be made there");
    return new SimulatedChoice(flags, timeout());
  }

  private static boolean canBeMade(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return !Files.isDirectory(file) && folder != null && Files.isWritable(folder);
  }

  private void check(boolean right, String text) {
    if (!right) {
      throw wrong(text);
    }
  }

  private KernelChoice real() {
    return new RealChoice(
        name(),
        Duration.ofNanos(sliceNanos()),
        timeout(),
        verbose ? System.err::println : line -> {});
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(command, "picocli sets it");
  }

  ParameterException wrong(String text) {
    return new ParameterException(spec().commandLine(), text);
  }
}
