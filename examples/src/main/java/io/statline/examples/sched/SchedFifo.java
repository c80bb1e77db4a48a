package io.statline.examples.sched;

import io.statline.daemon.StatFlags;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The scheduler that serves in the order of arrival, as a program. */
@Command(
    name = "sched-fifo",
    mixinStandardHelpOptions = true,
    version = "sched-fifo, an example of Statline",
    description = {
      "Schedules all tasks of this machine in the order of their arrival, a slice each, until Ctrl-C or SIGTERM;"
          + " then the kernel's own scheduler has the machine back. Needs root and a kernel with sched_ext;"
          + " with --simulate, nothing.",
      "Targets: top (figures of the scheduler), faults (page faults of this process)."
    })
final class SchedFifo implements Callable<Integer> {
  @Mixin
  private SchedFlags flags = new SchedFlags();

  @Mixin
  private StatFlags stats = new StatFlags();

  public static void main(String[] args) {
    System.exit(SchedFlags.execute(new SchedFifo(), args));
  }

  @Override
  public Integer call() throws Exception {
    return flags.run(stats, new FifoScheduler(flags.sliceNanos()));
  }
}
