package io.statline.daemon;

import io.statline.protocol.StatAddress;
import io.statline.server.StatServerBuilder;
import io.statline.view.RenderOptions;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The flags of a daemon that serves statistics, to be mixed into its picocli command.
 *
 * <pre>{@code
 * @Mixin
 * private StatFlags stats;
 *
 * @Override
 * public Integer call() throws Exception {
 *   return stats.run(StatServer.builder().name("schedd").add(SchedStatsMeta.TYPE, this::stats), this::loop);
 * }
 * }</pre>
 *
 * <ul>
 *   <li>Without any, the statistics are served while the daemon runs.
 *   <li>{@code --stats SECS} also prints them at this interval.
 *   <li>{@code --monitor SECS} prints those of the daemon that runs already, and starts none. It waits for one that is
 *       not there, and goes on when it is restarted; that it waits it says on standard error. Ctrl-C ends it, with the
 *       status 130 of all JVMs.
 *   <li>{@code --help-stats} lists what there is.
 *   <li>{@code --stats-json} prints one line for each sample, which is the object {@code args} of the reply:
 *       {@code {"resp":…,"at_ns":…,"up_ns":…}}. All of it is ASCII, so that no locale can spoil it.
 *   <li>{@code --stats-path PATH} is another socket than the built-in one, for all of them.
 * </ul>
 *
 * <p>While they are served, {@code GET /metrics} is answered on the same socket: see {@link MetricsEndpoint}.
 *
 * <p>What is printed is the target {@code top}, or if there is none the first in the metadata. Nobody reading it any
 * more, as with {@code | head}, ends {@code --monitor} with status 0, and of {@code --stats} the printing alone.
 *
 * @since 0.1.0
 */
public final class StatFlags {
  private static final int FAILED = 1;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @ArgGroup
  private Mode mode = new Mode();

  @Option(
      names = "--stats-json",
      description = "With --stats and --monitor: print a line of JSON for each sample.")
  private boolean json;

  @Option(
      names = "--stats-path",
      paramLabel = "PATH",
      description = "The socket of the statistics, instead of the built-in one.")
  private @Nullable Path path;

  /** What to do; one of them at most. */
  static final class Mode {
    @Option(
        names = "--stats",
        paramLabel = "SECS",
        converter = Seconds.class,
        description = "Run, and print the statistics every SECS seconds (such as 1 or 0.5).")
    private @Nullable Duration stats;

    @Option(
        names = "--monitor",
        paramLabel = "SECS",
        converter = Seconds.class,
        description =
            "Start nothing: print the statistics of the running daemon every SECS seconds.")
    private @Nullable Duration monitor;

    @Option(names = "--help-stats", description = "Start nothing: list the statistics and exit.")
    private boolean help;
  }

  /** Flags as they are when none is given. */
  public StatFlags() {}

  /**
   * Does what the flags say: describes or monitors and returns, or serves while the body runs on this thread.
   *
   * <p>The server is started before the body and closed after it. SIGTERM and Ctrl-C interrupt the body, wait up to 5 s
   * for it to end, and close the server. The JVM then ends with status 143 or 130; for systemd say
   * {@code SuccessExitStatus=143}.
   *
   * @param server what is served, not started; its suppliers are called only if it is served
   * @param body the daemon
   * @return the exit status: 0, or 1 if the socket cannot be had, which standard error explains
   * @throws Exception what the body threw; but not what it was interrupted by
   */
  public int run(StatServerBuilder server, StatDaemonBody body) throws Exception {
    Console console = Console.of(command);
    server.sideProtocol(new MetricsEndpoint()); // after those of the daemon's own
    if (path != null) {
      server.instead(StatAddress.ofPath(path));
    }
    try {
      return run(server, body, console);
    } catch (FaultException e) {
      console.complain(e.getMessage());
      return FAILED;
    }
  }

  private int run(StatServerBuilder server, StatDaemonBody body, Console console) throws Exception {
    RenderOptions options = RenderOptions.defaults().withUnicode(console.unicode());
    SampleText text = json ? new JsonLines() : new PeopleText(options);
    if (mode.stats != null) {
      new DaemonRun(body, new Viewing(mode.stats, text, console)).run(server);
    } else if (mode.monitor != null) {
      StatAddress address = FaultException.orFault(server::address);
      new Viewer(address, mode.monitor, text, console).run();
    } else if (json) {
      throw wrongCall("--stats-json needs --stats or --monitor");
    } else if (mode.help) {
      console.print(FaultException.orFault(server::describe));
    } else {
      new DaemonRun(body, null).run(server);
    }
    return 0;
  }

  private RuntimeException wrongCall(String text) {
    return command == null
        ? new IllegalArgumentException(text)
        : new ParameterException(command.commandLine(), text);
  }
}
