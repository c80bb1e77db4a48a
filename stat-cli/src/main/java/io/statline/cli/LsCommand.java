package io.statline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code statline ls}. */
@Command(
    name = "ls",
    description = {
      "Lists the stats sockets of this machine.",
      "",
      "Those are in the runtime folders of the system and of its users ($STATLINE_DIR instead, if that is set), and "
          + "where scx schedulers have theirs.",
      "",
      "Each is asked for its metadata, which costs its daemon next to nothing. STATE is alive, stale (nobody listens), "
          + "no permission, hangs, or not a stats server. A '-' is what this user may not know."
    },
    footerHeading = "%n@|bold Examples|@%n",
    footer = {
      "  statline ls                      all there are",
      "  statline ls --path /srv/app/run  and those in a folder of its own",
      "  statline ls --json               for programs"
    })
final class LsCommand implements Callable<Integer> {
  @Option(
      names = {"-p", "--path"},
      paramLabel = "PATH",
      description =
          "A socket, or a folder of sockets, that is listed as well; may be said several times.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--json", description = "Prints JSON: an array with an object for each socket.")
  private boolean json;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "1s",
      description = "How long to wait for each. Default: ${DEFAULT-VALUE}.")
  private Duration timeout = Duration.ofSeconds(1);

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException, CommandException {
    List<SocketReport> reports =
        new SocketSurvey(new ProcessFiles(Path.of("/proc")), timeout).of(sockets());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(SocketListing.json(reports));
    } else if (reports.isEmpty()) {
      out.println("No stats sockets here: none in "
          + SocketFolders.ofThisMachine().description() + ". Is one elsewhere, say --path.");
    } else {
      out.print(SocketListing.table(reports));
    }
    out.flush();
    return ExitStatus.OK;
  }

  private List<Path> sockets() throws IOException, CommandException {
    Set<Path> sockets = new LinkedHashSet<>(SocketFolders.ofThisMachine().sockets());
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new CommandException(
            ExitStatus.UNREACHABLE,
            path + ": there is no such file or folder, or it is hidden from this user");
      }
      sockets.addAll(SocketFolders.socketsAt(path.toAbsolutePath()));
    }
    return List.copyOf(sockets);
  }
}
