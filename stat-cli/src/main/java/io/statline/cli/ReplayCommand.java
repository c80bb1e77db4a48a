package io.statline.cli;

import io.statline.protocol.StatAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code statline replay}. */
@Command(
    name = "replay",
    description = {
      "Serves a recording on a socket, as the daemon did: values, times, metadata and targets are the recorded ones.",
      "",
      "Gaps are played as they were. Where the recorded daemon came back with other metadata, the server is restarted, "
          + "too. At the end the last sample stays until Ctrl-C."
    },
    exitCodeListHeading = "%n@|bold Exit status|@%n",
    exitCodeList = {
      "0:the recording is at its end, with --exit",
      "1:the file is no recording, or damaged; or the socket cannot be made",
      "2:the command line is wrong",
      "130:stopped by Ctrl-C"
    },
    footerHeading = "%n@|bold Examples|@%n",
    footer = {
      "  statline replay today.rec               at the name of the daemon @replay",
      "  statline watch -n schedstatd@replay     and what it shows then",
      "  statline replay --speed 60 --loop day.rec",
      "                                          an hour in a minute, for ever",
      "  statline replay --step -p /tmp/x.sock app.rec",
      "                                          each request gets the next sample"
    })
final class ReplayCommand implements Callable<Integer> {
  private static final double SLOWEST = 0.1;
  private static final double FASTEST = 1000;

  @Parameters(paramLabel = "FILE", description = "What 'statline record' has written.")
  private Path file = Path.of("");

  @ArgGroup
  private Where where = new Where();

  @ArgGroup
  private Pace pace = new Pace();

  @ArgGroup
  private AtEnd end = new AtEnd();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  /** One of them at most. */
  static final class Where {
    @Option(
        names = {"-n", "--name"},
        paramLabel = "NAME",
        description =
            "Serve at NAME or NAME@INSTANCE in the runtime folder. Default: the daemon's name @replay.")
    private @Nullable String name;

    @Option(
        names = {"-p", "--path"},
        paramLabel = "PATH",
        description = "Serve at this socket.")
    private @Nullable Path path;
  }

  /** One of them at most. */
  static final class Pace {
    @Option(
        names = "--speed",
        paramLabel = "N",
        description = "How many times as fast, from 0.1 to 1000. Default: 1.")
    private double speed = 1;

    @Option(names = "--step", description = "Each request gets the next sample, at any time.")
    private boolean step;
  }

  /** One of them at most. */
  static final class AtEnd {
    @Option(names = "--loop", description = "Begin anew at the end.")
    private boolean loop;

    @Option(names = "--exit", description = "End at the end.")
    private boolean exit;
  }

  @Override
  public Integer call() throws Exception {
    if (!(pace.speed >= SLOWEST && pace.speed <= FASTEST)) {
      throw new ParameterException(
          spec.commandLine(), "--speed is from 0.1 to 1000, not " + pace.speed);
    }
    Replay replay = replay();
    EndHook.during(replay::run, replay::stop);
    return ExitStatus.OK;
  }

  private Replay replay() throws IOException, CommandException {
    ReplayNotice notice = new ReplayNotice(spec.commandLine().getErr(), file);
    ReplayPlan plan = new ReplayPlan(file, address(), pace.speed, end.loop, end.exit, notice);
    return pace.step ? new ReplaySteps(plan) : new ReplayPlay(plan);
  }

  private StatAddress address() throws IOException, CommandException {
    if (where.path != null) {
      return StatAddress.ofPath(where.path);
    } else if (where.name != null) {
      return named(DaemonName.parse(where.name));
    }
    try (RecordingReader recording = RecordingReader.open(file)) {
      return named(ReplayName.of(recording.header().address()));
    }
  }

  private StatAddress named(DaemonName name) {
    try {
      return name.instance().isEmpty()
          ? StatAddress.ofName(name.name())
          : StatAddress.ofName(name.name(), name.instance());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
