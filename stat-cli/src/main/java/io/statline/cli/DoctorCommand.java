package io.statline.cli;

import io.statline.protocol.StatAddress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code statline doctor}. */
@Command(
    name = "doctor",
    description = {
      "Says why a socket cannot be read.",
      "",
      "And what to do about it; or that all is well. Follows the way to the socket, connects, and asks for the metadata and for the value of each target that takes "
          + "no arguments. Works with any server of the protocol."
    },
    footerHeading = "%n@|bold Examples|@%n",
    footer = {
      "  statline doctor /run/statline/schedstatd.sock",
      "  statline doctor --name schedstatd"
    })
final class DoctorCommand implements Callable<Integer> {
  @ArgGroup(multiplicity = "1")
  private Where where = new Where();

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "5s",
      description = "How long to wait for each answer. Default: ${DEFAULT-VALUE}.")
  private Duration timeout = Duration.ofSeconds(5);

  @Spec
  private CommandSpec spec = CommandSpec.create();

  /** Exactly one of them. */
  static final class Where {
    @Parameters(index = "0", arity = "0..1", paramLabel = "PATH", description = "The socket.")
    private @Nullable Path path;

    @Option(
        names = {"-p", "--path"},
        paramLabel = "PATH",
        description = "The same.")
    private @Nullable Path option;

    @Option(
        names = {"-n", "--name"},
        paramLabel = "NAME",
        description = "The socket of this daemon: NAME or NAME@INSTANCE.")
    private @Nullable String name;
  }

  @Override
  public Integer call() throws IOException, CommandException {
    Path socket = socket();
    Diagnosis diagnosis = new Diagnosis();
    PrintWriter out = spec.commandLine().getOut();
    out.println(SafeText.line(socket.toString()));
    if (new DoctorPath(socket, diagnosis).leadsToSocket()) {
      new DoctorTalk(socket, timeout, diagnosis).check();
    }
    diagnosis.print(out, spec.commandLine().getColorScheme().ansi());
    out.println(diagnosis.status() == ExitStatus.OK ? "It can be read." : "It cannot be read.");
    out.flush();
    return diagnosis.status();
  }

  private Path socket() throws IOException, CommandException {
    if (where.name != null) {
      return named(where.name);
    }
    Path path = where.path != null ? where.path : where.option;
    if (path == null) {
      throw new CommandException(ExitStatus.USAGE, "which socket? Say its PATH, or --name");
    }
    return path.toAbsolutePath();
  }

  /** Of a daemon that is not there, where it would be. */
  private static Path named(String name) throws IOException, CommandException {
    DaemonName wanted = DaemonName.parse(name);
    for (Path socket : SocketFolders.ofThisMachine().sockets()) {
      if (DaemonName.of(socket).equals(wanted)) {
        return socket;
      }
    }
    try {
      StatAddress address = wanted.instance().isEmpty()
          ? StatAddress.ofName(wanted.name())
          : StatAddress.ofName(wanted.name(), wanted.instance());
      return address.file().orElseThrow();
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitStatus.USAGE, Failures.text(e));
    }
  }
}
