package io.statline.examples.monitor;

import io.statline.client.StatClient;
import io.statline.client.StatMonitor;
import io.statline.examples.Program;
import io.statline.examples.StopSignal;
import io.statline.examples.Usage;
import io.statline.examples.schedstatd.SchedStatsMeta;
import java.nio.file.Path;
import java.time.Duration;

/** Looks at {@code schedstatd} once a second, for as long as it takes. */
final class MonitorExample {
  private static final Usage USAGE = Usage.ofPath("monitor", """
          Prints what schedstatd says once a second, also when it comes back after a restart,
          until Ctrl-C or SIGTERM.

            PATH  the socket of schedstatd, which need not be there yet
          """);

  private MonitorExample() {}

  public static void main(String[] args) {
    Program.serve(USAGE, args, (arguments, stop) -> run(arguments.path(), stop));
  }

  private static void run(Path path, StopSignal stop) {
    try (StatMonitor monitor = StatClient.builder().path(path).monitor(Duration.ofSeconds(1))) {
      stop.whenAsked(monitor::stop);
      monitor.run(client -> client.sample(SchedStatsMeta.TYPE), new Printer());
    }
  }
}
