package io.statline.examples.schedstatd;

import io.statline.daemon.StatDaemonBody;
import io.statline.daemon.StatFlags;
import io.statline.server.StatServer;
import io.statline.server.StatServerBuilder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The daemon. */
@Command(
    name = "schedstatd",
    mixinStandardHelpOptions = true,
    version = "schedstatd, an example of Statline",
    description = {
      "Serves what the Linux kernel says about its CPU scheduler, until Ctrl-C or SIGTERM,"
          + " at the socket 'schedstatd' in the runtime folder. One that systemd passes goes before.",
      "Targets: top (all figures), cpu (those of some CPUs: argument cpus, such as 0-3,7), interval"
          + " (what happened since this reader's last request)."
    })
final class Schedstatd implements Callable<Integer> {
  @Option(
      names = "--proc",
      paramLabel = "FOLDER",
      description = "Read the kernel's files there, not in /proc.")
  private Path proc = Path.of("/proc");

  @Mixin
  private final StatFlags stats = new StatFlags();

  public static void main(String[] args) {
    System.exit(new CommandLine(new Schedstatd())
        .setExecutionExceptionHandler((failure, command, parsed) -> {
          System.err.println("schedstatd: " + failure.getMessage());
          return 1;
        })
        .execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Kernel kernel = new Kernel(proc);
    StatServerBuilder server = StatServer.builder()
        .inherited()
        .name("schedstatd")
        .add(SchedStatsMeta.TYPE, kernel::read)
        .addWithArgs("cpu", CpuSelectionMeta.TYPE, new CpuTarget(kernel)::read, CpuTarget.CPUS)
        .addIntervals(SchedStatsMeta.TYPE, kernel::read);
    return stats.run(server, () -> serve(kernel, server));
  }

  private static void serve(Kernel kernel, StatServerBuilder server) throws Exception {
    kernel.read(); // a daemon that cannot read anything should not stay
    kernel.missing().forEach(file -> System.err.println("left out, as it cannot be read: " + file));
    System.out.println(server.address());
    StatDaemonBody.untilStopped().run();
  }
}
