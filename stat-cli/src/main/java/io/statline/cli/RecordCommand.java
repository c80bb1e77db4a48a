package io.statline.cli;

import io.statline.client.StatClient;
import io.statline.client.StatMonitor;
import io.statline.protocol.StatAddress;
import io.statline.protocol.StatRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code statline record}. */
@Command(
    name = "record",
    description = {
      "Writes samples to a compressed file, which 'statline replay' serves again.",
      "",
      "Goes on until Ctrl-C, over restarts of the daemon as well; the file is complete then. If it is killed, the "
          + "last sample may be missing. The file is gzip of lines of JSON: a line with 'meta' is metadata, one with "
          + "'resp' a sample, exactly as the daemon sent it."
    },
    exitCodeListHeading = "%n@|bold Exit status|@%n",
    exitCodeList = {
      "0:all is recorded that --count or --duration says",
      "1:the daemon answered with an error, or the file cannot be written",
      "2:the command line is wrong",
      "3:nobody to talk to at the start",
      "4:somebody answers, but not in the protocol",
      "5:no answer in time at the start",
      "130:stopped by Ctrl-C: the file is complete"
    },
    footerHeading = "%n@|bold Examples|@%n",
    footer = {
      "  statline record today.rec                  the only daemon, until Ctrl-C",
      "  statline record -n app -i 5s --duration 1h hour.rec",
      "  statline record -t top -t cpus app.rec     two targets",
      "  statline record - | ssh host 'cat >app.rec'",
      "  zcat app.rec | jq .resp.load               the values as text"
    })
final class RecordCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "Where to; '-' is standard output. A file that exists is not overwritten.")
  private String file = "";

  @Option(
      names = {"-t", "--target"},
      paramLabel = "TARGET",
      description =
          "What to ask for; may be said several times. Default: what generic readers start from, 'top'.")
  private List<String> targets = new ArrayList<>();

  @Option(
      names = {"-a", "--arg"},
      paramLabel = "NAME=VALUE",
      description = "An argument of the targets; may be said several times.")
  private Map<String, String> args = new LinkedHashMap<>();

  @Option(
      names = {"-i", "--interval"},
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "1s",
      description = "From one sample to the next, such as 2s or 500ms. Default: ${DEFAULT-VALUE}.")
  private Duration interval = Duration.ofSeconds(1);

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "End after so many samples of each target.")
  private @Nullable Long count;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "End after this time, such as 90s, 10m or 8h.")
  private @Nullable Duration duration;

  @Option(
      names = {"-f", "--force"},
      description = "Overwrite what is there.")
  private boolean force;

  @Mixin
  private DaemonChoice daemon = new DaemonChoice();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (count != null && count < 1) {
      throw new ParameterException(spec.commandLine(), "--count is 1 or more, not " + count);
    } else if (args.containsKey(StatRequest.TARGET)) {
      throw new ParameterException(spec.commandLine(), "say --target, not --arg target=");
    }
    RecordingFile target = new RecordingFile(file, force);
    target.check();
    StatAddress address = daemon.address();
    StatMonitor monitor = StatClient.builder()
        .address(address)
        .connectTimeout(daemon.timeout())
        .readTimeout(daemon.timeout())
        .monitor(interval);
    EndHook.during(() -> record(monitor, address, target), monitor::stop);
    return ExitStatus.OK;
  }

  private void record(StatMonitor monitor, StatAddress address, RecordingFile target)
      throws Exception {
    RecordingProgress progress = new RecordingProgress(spec.commandLine().getErr());
    RecordingRounds rounds = new RecordingRounds(targets, args);
    RecordingHeader header =
        new RecordingHeader(address.toString(), rounds.startedNanos(), interval.toNanos());
    long most = count == null ? Long.MAX_VALUE : count;
    Recording recording = new Recording(target, header, progress, most, monitor::stop);
    Timer timer = timer(monitor);
    try {
      monitor.run(rounds, recording);
    } finally {
      timer.cancel();
      close(recording, target);
    }
    if (progress.samples() > 0) {
      progress.say(progress + " in " + target);
    }
    Optional<Exception> failure = recording.failure();
    if (failure.isPresent()) {
      throw failure.get();
    } else if (progress.samples() == 0) {
      throw new CommandException(
          ExitStatus.TIMEOUT, "no sample came until the end, so there is nothing in " + target);
    }
  }

  private static void close(Recording recording, RecordingFile target) throws CommandException {
    try {
      recording.close();
    } catch (IOException e) {
      throw target.unwritable(e);
    }
  }

  /** By another thread: a daemon that hangs must not make it longer. */
  private Timer timer(StatMonitor monitor) {
    Timer timer = new Timer("statline-duration", true);
    if (duration != null) {
      timer.schedule(
          new TimerTask() {
            @Override
            public void run() {
              monitor.stop();
            }
          },
          duration.toMillis());
    }
    return timer;
  }
}
