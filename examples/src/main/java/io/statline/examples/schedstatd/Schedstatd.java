package io.statline.examples.schedstatd;

import io.statline.examples.Arguments;
import io.statline.examples.Program;
import io.statline.examples.StopSignal;
import io.statline.examples.Usage;
import io.statline.server.StatServer;
import io.statline.server.StatServerBuilder;
import java.util.Set;

/** The daemon. */
final class Schedstatd {
  private static final String PROC = "--proc";

  private static final Usage USAGE =
      new Usage("schedstatd [--proc FOLDER] [PATH]", """
          Serves what the Linux kernel says about its CPU scheduler, until Ctrl-C or SIGTERM.

            PATH           the socket; without it 'schedstatd' in the runtime folder.
                           One that systemd passes goes before both
            --proc FOLDER  read the kernel's files there, not in /proc

          Targets: top       all figures
                   cpu       those of some CPUs: argument cpus, such as 0-3,7
                   interval  what happened since this reader's last request
          """, 0, 1, Set.of(PROC));

  private Schedstatd() {}

  public static void main(String[] args) {
    Program.serve(USAGE, args, Schedstatd::run);
  }

  private static void run(Arguments arguments, StopSignal stop) throws Exception {
    Kernel kernel = new Kernel(arguments.path(PROC, "/proc"));
    kernel.read(); // a daemon that cannot read anything should not start
    kernel.missing().forEach(file -> System.err.println("left out, as it cannot be read: " + file));
    StatServerBuilder builder = StatServer.builder()
        .inherited()
        .add(SchedStatsMeta.TYPE, kernel::read)
        .addWithArgs("cpu", CpuSelectionMeta.TYPE, new CpuTarget(kernel)::read, CpuTarget.CPUS)
        .addSession(
            "interval",
            IntervalStatsMeta.TYPE,
            session -> new IntervalSession(kernel, System::nanoTime));
    arguments.optionalPath().ifPresentOrElse(builder::path, () -> builder.name("schedstatd"));
    try (StatServer server = builder.start()) {
      System.out.println(server.address());
      stop.await();
    }
  }
}
