package io.statline.examples.sched;

import io.statline.daemon.StatFlags;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The scheduler with virtual deadlines, as a program. */
@Command(
    name = "sched-deadline",
    mixinStandardHelpOptions = true,
    version = "sched-deadline, an example of Statline",
    description = {
      "Schedules all tasks of this machine by weight, those first that need little, until Ctrl-C or SIGTERM;"
          + " then the kernel's own scheduler has the machine back. Needs root and a kernel with sched_ext;"
          + " with --simulate, nothing.",
      "Targets: top (figures of the scheduler), faults (page faults of this process)."
    })
final class SchedDeadline implements Callable<Integer> {
  @Mixin
  private SchedFlags flags = new SchedFlags();

  @Mixin
  private StatFlags stats = new StatFlags();

  @Option(
      names = {"-S", "--slice-us-min"},
      paramLabel = "USEC",
      defaultValue = "1000",
      description =
          "The shortest slice, in microseconds: many waiting tasks make slices shorter. Default: ${DEFAULT-VALUE}.")
  private long shortestSliceMicros;

  public static void main(String[] args) {
    System.exit(SchedFlags.execute(new SchedDeadline(), args));
  }

  @Override
  public Integer call() throws Exception {
    long shortest = flags.positiveMicros("--slice-us-min", shortestSliceMicros);
    if (shortest > flags.sliceNanos()) {
      throw flags.wrong("--slice-us-min (" + shortestSliceMicros + ") is more than --slice-us");
    }
    return flags.run(stats, new DeadlineScheduler(flags.sliceNanos(), shortest));
  }
}
