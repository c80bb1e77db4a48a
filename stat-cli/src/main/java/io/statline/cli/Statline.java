package io.statline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code statline}. */
@Command(
    name = "statline",
    description = "Looks at daemons that serve statistics on a UNIX-domain socket.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = CommandLine.ScopeType.INHERIT,
    subcommands = {
      LsCommand.class,
      DescribeCommand.class,
      GetCommand.class,
      WatchCommand.class,
      RecordCommand.class,
      ReplayCommand.class,
      CheckCommand.class,
      ExportCommand.class,
      DoctorCommand.class
    })
final class Statline {

  private Statline() {}

  public static void main(String[] args) {
    System.exit(line().execute(args));
  }

  static CommandLine line() {
    return new CommandLine(new Statline())
        .setExecutionExceptionHandler(new Failures())
        .setParameterExceptionHandler(new UsageErrors());
  }
}
