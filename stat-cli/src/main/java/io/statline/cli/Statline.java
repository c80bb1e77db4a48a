package io.statline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code statline}. */
@Command(
    name = "statline",
    description = {
      "Looks at daemons that serve statistics on a UNIX-domain socket: those of Statline, and the scx_stats "
          + "schedulers. If only one daemon runs here, no command needs to be told which."
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%n@|bold Commands|@%n",
    exitCodeListHeading = "%n@|bold Exit status|@%n",
    exitCodeList = {
      "0:all went well",
      "1:the daemon answered with an error, or the command failed in a way of its own",
      "2:the command line is wrong",
      "3:nobody to talk to: no socket, a stale one, or no permission",
      "4:somebody answers, but not in the protocol",
      "5:no answer in time",
      "6:the daemon has no such field",
      "130:stopped by Ctrl-C"
    },
    footerHeading = "%n@|bold Examples|@%n",
    footer = {
      "  statline ls                        which daemons are there?",
      "  statline describe                  what does the only one offer?",
      "  statline get load                  one part of its values",
      "  statline watch -n schedstatd       rates, again and again",
      "  statline check 'load.one_minute > 16'",
      "  statline doctor /run/x/y.sock      why can it not be read?",
      "",
      "NO_COLOR=1 turns colours off. 'statline COMMAND --help' says more."
    },
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
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures())
        .setParameterExceptionHandler(new UsageErrors());
  }
}
