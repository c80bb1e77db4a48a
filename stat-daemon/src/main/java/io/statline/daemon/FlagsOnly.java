package io.statline.daemon;

import io.statline.server.StatServerBuilder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command of a daemon without flags of its own. */
@Command(description = "Runs the daemon and serves its statistics.")
final class FlagsOnly implements Callable<Integer> {
  private final StatServerBuilder server;
  private final StatDaemonBody body;

  @Mixin
  private final StatFlags flags = new StatFlags();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  FlagsOnly(StatServerBuilder server, StatDaemonBody body) {
    this.server = server;
    this.body = body;
  }

  @Override
  public Integer call() throws Exception {
    return flags.run(server, body);
  }
}
