package io.statline.daemon;

import io.statline.server.StatServerBuilder;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;

/** The command of a daemon without flags of its own. */
@Command(description = "Runs the daemon and serves its statistics.")
final class FlagsOnly implements Callable<Integer> {
  private final StatServerBuilder server;
  private final StatDaemonBody body;

  @Mixin
  private final StatFlags flags = new StatFlags();

  private FlagsOnly(StatServerBuilder server, StatDaemonBody body) {
    this.server = server;
    this.body = body;
  }

  static CommandLine line(StatServerBuilder server, StatDaemonBody body) {
    CommandLine line = new CommandLine(new FlagsOnly(server, body));
    line.getCommandSpec().addOption(help());
    return line;
  }

  /** By hand, as picocli's standard options bring {@code --version} along. */
  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Show this help and exit.")
        .build();
  }

  @Override
  public Integer call() throws Exception {
    return flags.run(server, body);
  }
}
