package io.statline.cli;

import io.statline.client.StatClient;
import io.statline.protocol.StatAddress;
import io.statline.view.RenderTables;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code statline watch}. */
@Command(
    name = "watch",
    description = {
      "Shows values and rates, again and again.",
      "On a terminal in place, with bars of the last samples; the keys are at the foot, and '?' tells more."
          + " Elsewhere as lines, each sample with an empty line behind. Waits for a daemon that is restarted."
    },
    footerHeading = "%n@|bold Examples|@%n",
    footer = {
      "  statline watch                                the only daemon there is",
      "  statline watch -n schedstatd --sort run_time:desc",
      "  statline watch -p /run/app.sock -i 5s --filter 'cpu1*'",
      "  statline watch -n app --count 60 >minute.txt  a minute of it, for later",
      "  ssh -t host statline watch                    on another machine"
    })
final class WatchCommand implements Callable<Integer> {
  private static final int WIDTH_OF_LINES = 100;

  @Mixin
  private final DaemonChoice daemon = new DaemonChoice();

  @Mixin
  private final TargetChoice target = new TargetChoice();

  @Option(
      names = {"-i", "--interval"},
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "1s",
      description = "From one sample to the next, such as 2s or 500ms. Default: ${DEFAULT-VALUE}.")
  private Duration interval = Duration.ofSeconds(1);

  @Option(
      names = "--sort",
      paramLabel = "COLUMN[:desc]",
      defaultValue = "",
      description = "Sort tables that have it by this column, as it is headed or its last part.")
  private String sort = "";

  @Option(
      names = "--filter",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Only rows of tables with this in their key; it may be a pattern with * and ?.")
  private String filter = "";

  @Option(names = "--all", description = "What is zero or hidden, too.")
  private boolean all;

  @Option(names = "--no-sparklines", description = "Without bars of the last samples.")
  private boolean noSparklines;

  @Option(names = "--plain", description = "Lines, on a terminal as well.")
  private boolean plain;

  @Option(names = "--count", paramLabel = "N", description = "End after so many samples.")
  private @Nullable Long count;

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    OptionalLong most = count == null ? OptionalLong.empty() : OptionalLong.of(count);
    if (most.isPresent() && most.getAsLong() < 1) {
      throw new ParameterException(command().commandLine(), "--count is 1 or more, not " + count);
    }
    StatAddress address = daemon.address();
    WatchReader reader = new WatchReader(
        StatClient.builder()
            .address(address)
            .connectTimeout(daemon.timeout())
            .readTimeout(daemon.timeout()),
        interval);
    Optional<WatchTerminal> terminal = terminal();
    return terminal.isPresent()
        ? onTerminal(terminal.get(), reader, name(address), most)
        : asLines(reader, most);
  }

  private Optional<WatchTerminal> terminal() throws IOException {
    Map<String, String> environment = System.getenv();
    boolean styles = environment.getOrDefault("NO_COLOR", "").isEmpty();
    return plain
        ? Optional.empty()
        : WatchTerminal.open(environment.getOrDefault("TERM", ""), styles);
  }

  private int onTerminal(WatchTerminal terminal, WatchReader reader, String name, OptionalLong most)
      throws Exception {
    WatchState state = new WatchState(name, interval, view(terminal.isUnicode()));
    int status;
    try (terminal) {
      status = new WatchLoop(terminal, reader, state).run(new WatchQuery(target), most);
    }
    if (most.isPresent()) { // whoever asked for so many has not seen the last one otherwise
      PrintWriter out = command().commandLine().getOut();
      state.body().forEach(out::println);
      out.flush();
    }
    return status;
  }

  private int asLines(WatchReader reader, OptionalLong most) throws IOException {
    PrintWriter out = command().commandLine().getOut();
    PrintWriter errors = command().commandLine().getErr();
    WatchView view = view(isUnicode());
    try {
      reader.run(
          new WatchQuery(target),
          new WatchLines(reader, view.options(WIDTH_OF_LINES), most, out, errors));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return ExitStatus.OK;
  }

  private WatchView view(boolean unicode) {
    RenderTables tables = WatchSort.parse(sort).withFilter(filter);
    return new WatchView(tables, all, !noSparklines, unicode);
  }

  private static String name(StatAddress address) {
    return address.file().map(path -> DaemonName.of(path).toString()).orElseGet(address::toString);
  }

  private CommandSpec command() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before it calls");
    }
    return spec;
  }

  /** Of what goes to a pipe or file: picocli writes in the terminal's encoding, else in the default one. */
  private static boolean isUnicode() {
    String terminal = System.getProperty("sun.stdout.encoding");
    Charset charset = terminal != null && Charset.isSupported(terminal)
        ? Charset.forName(terminal)
        : Charset.defaultCharset();
    return charset.newEncoder().canEncode("µ▁█▼");
  }
}
