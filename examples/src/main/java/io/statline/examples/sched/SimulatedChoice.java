package io.statline.examples.sched;

import io.statline.examples.sched.SchedFlags.Simulation;
import io.statline.sched.SchedBackend;
import io.statline.sched.sim.SimulatedKernel;
import io.statline.sched.sim.SimulatedKernelBuilder;
import io.statline.sched.sim.SimulationResult;
import io.statline.sched.sim.Workload;
import io.statline.sched.sim.WorkloadFormatException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A simulated machine. */
final class SimulatedChoice implements KernelChoice {
  private static final Duration DEFAULT_DURATION = Duration.ofSeconds(10);

  private final Simulation flags;
  private final Duration timeout;
  private @Nullable SimulatedKernel kernel;

  SimulatedChoice(Simulation flags, Duration timeout) {
    this.flags = flags;
    this.timeout = timeout;
  }

  @Override
  public boolean locksMemory() {
    return false;
  }

  @Override
  public SchedBackend open() throws IOException {
    Workload workload = flags.workload == null ? MixedLoad.of(flags.cpus) : read(flags.workload);
    SimulatedKernelBuilder machine =
        SimulatedKernel.builder().cpus(flags.cpus).workload(workload).watchdog(timeout);
    if (flags.seconds != null) {
      machine.duration(seconds(flags.seconds));
    } else if (flags.pace == null) {
      machine.duration(DEFAULT_DURATION);
    }
    if (flags.pace != null) {
      machine.pace(flags.pace);
    }
    kernel = machine.build();
    return kernel;
  }

  private static Workload read(Path file) throws IOException {
    try {
      return Files.readString(file).stripLeading().startsWith("{")
          ? Workload.read(file)
          : Workload.readTrace(file);
    } catch (WorkloadFormatException e) {
      throw e; // it names the file
    } catch (IOException e) {
      throw new IOException("cannot read the workload " + file + ": " + Failures.reason(e), e);
    }
  }

  @Override
  public void report(PrintStream out) throws IOException {
    if (kernel == null) {
      return;
    }
    SimulationResult result = kernel.result();
    out.println();
    out.print(result);
    if (flags.svg != null) {
      write(result.timeline().svg(), flags.svg);
    }
  }

  /** Not by a channel: those close when their thread is interrupted, which is how SIGTERM has come here. */
  private static void write(String text, Path file) throws IOException {
    try (OutputStream out = new FileOutputStream(file.toFile())) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos((long) (seconds * 1e9));
  }
}
