package io.statline.daemon;

import io.statline.server.StatServer;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A daemon with a command of its own, as the package's overview shows it. */
@Command(name = "schedd", mixinStandardHelpOptions = true, version = "1")
final class Schedd implements Callable<Integer> {
  // overview
  @Mixin
  private StatFlags stats;

  @Override
  public Integer call() throws Exception {
    return stats.run(
        StatServer.builder().name("schedd").add(SchedStatsMeta.TYPE, this::stats), this::loop);
  }
  // end

  @Option(names = "--rounds")
  private int rounds;

  static int execute(String... args) {
    return new CommandLine(new Schedd()).execute(args);
  }

  private SchedStats stats() {
    return new SchedStats(rounds);
  }

  private void loop() {
    if (rounds < 0) {
      throw new IllegalStateException("no rounds");
    }
  }

  /** The main of a daemon without flags, as the package's overview shows it. */
  static void shortMain(Schedd daemon, String[] args) {
    // overview
    System.exit(StatDaemon.run(
        args,
        StatServer.builder().name("schedd").add(SchedStatsMeta.TYPE, daemon::stats),
        daemon::loop));
    // end
  }
}
