package io.statline.cli;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.statline.openmetrics.Exposition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code statline export}. */
@Command(
    name = "export",
    description = {
      "Exports the figures of all daemons to monitoring systems.",
      "",
      "Serves http://" + ListenAddress.DEFAULT
          + "/metrics, unless another way out is named; several are"
          + " possible. Each time it looks for daemons as 'statline ls' does and reads them all at once. One"
          + " that is dead or hangs delays nobody: its statline_up is 0, and statline_scrape_failed says why.",
      "",
      "Series have the labels daemon and, where there are several of a name, daemon_instance."
    },
    footerHeading = "%n@|bold Examples|@%n",
    footer = {
      "  statline export                              for Prometheus on this machine",
      "  statline export --listen 0.0.0.0:9469        for Prometheus on another",
      "  statline export --once                       print what there is, and end",
      "  statline export --textfile /var/lib/prometheus/node-exporter/statline.prom",
      "                                               for node_exporter, every 15 s",
      "  statline export --otlp http://localhost:4318 for an OpenTelemetry Collector",
      "  statline export -p /var/run/scx/root/stats --mapping scx_rusty.json",
      "",
      "To run it always, see docs/systemd/statline-export.service."
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin
  private final ExportWhat what = new ExportWhat();

  @Option(
      names = "--listen",
      paramLabel = "[ADDRESS:]PORT",
      converter = ListenAddress.class,
      description =
          "Serve /metrics there; port 0 is any that is free. Default, if no other way out is"
              + " named: " + ListenAddress.DEFAULT + ".")
  private @Nullable InetSocketAddress listen;

  @Option(
      names = "--textfile",
      paramLabel = "FILE",
      description = "Write this file for node_exporter, each time as a whole; removed at the end.")
  private @Nullable Path textfile;

  @Option(
      names = "--otlp",
      paramLabel = "URL",
      description = "Push OTLP by HTTP there, such as to http://localhost:4318.")
  private @Nullable String otlp;

  @Option(
      names = "--otlp-header",
      paramLabel = "NAME=VALUE",
      description = "A header of each push, such as for a token; may be said several times.")
  private Map<String, String> otlpHeaders = new LinkedHashMap<>();

  @Option(
      names = {"-i", "--interval"},
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "15s",
      description = "How often to write and push. Default: ${DEFAULT-VALUE}.")
  private Duration interval = Duration.ofSeconds(15);

  @Option(names = "--once", description = "Print once (or write, or push), and end.")
  private boolean once;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "prometheus",
      description = "Of --once: openmetrics or prometheus. Default: ${DEFAULT-VALUE}.")
  private Exposition format = Exposition.PROMETHEUS;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (format == Exposition.PROTOBUF || once && listen != null) {
      throw new ParameterException(
          spec.commandLine(),
          once && listen != null
              ? "--once and --listen exclude each other"
              : "--format is openmetrics or prometheus: protobuf is only for --listen");
    }
    try (ExportSource source = what.source(spec.commandLine().getErr())) {
      if (once) {
        runOnceOrFail(source);
      } else {
        CountDownLatch stopped = new CountDownLatch(1);
        EndHook.during(() -> serve(source, stopped), stopped::countDown);
      }
      return ExitStatus.OK;
    }
  }

  /** What goes wrong here is no daemon's fault. */
  private void runOnceOrFail(ExportSource source) throws Exception {
    try {
      runOnce(source);
    } catch (IOException e) {
      throw new CommandException(ExitStatus.FAILED, Failures.text(e));
    }
  }

  private void runOnce(ExportSource source) throws Exception {
    if (textfile != null) {
      ExportFile.at(textfile).write(source.scrapeOnce());
    }
    if (otlp != null) {
      try (ExportOtlp pushing = ExportOtlp.to(otlp, otlpHeaders, source)) {
        pushing.push();
      }
    }
    if (textfile == null && otlp == null) {
      print(source.scrapeOnce());
    }
  }

  private void print(MetricSnapshots families) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    format.write(families, text);
    PrintWriter out = spec.commandLine().getOut();
    out.print(text.toString(StandardCharsets.UTF_8));
    out.flush();
  }

  private void serve(ExportSource source, CountDownLatch stopped) throws Exception {
    ExportNews news = new ExportNews(spec.commandLine().getErr());
    try (OpenWays ways = new OpenWays()) {
      if (textfile != null) {
        ExportFile file = ExportFile.at(textfile);
        spec.commandLine().getOut().println(textfile.toAbsolutePath());
        spec.commandLine().getOut().flush();
        ways.add(file::delete); // first, so last: when nobody writes it any more
        ways.add(
            ExportTimer.start("textfile", interval, () -> file.write(source.scrape()), news)
                ::close);
      }
      if (otlp != null) {
        ExportOtlp pushing = ExportOtlp.to(otlp, otlpHeaders, source);
        ways.add(pushing::close);
        ways.add(ExportTimer.start("otlp", interval, pushing::push, news)::close);
      }
      if (listen != null || textfile == null && otlp == null) {
        listen(source, news, ways);
      }
      stopped.await();
    }
  }

  private void listen(ExportSource source, ExportNews news, OpenWays ways) throws CommandException {
    InetSocketAddress address =
        listen == null ? new ListenAddress().convert(ListenAddress.DEFAULT) : listen;
    ExportHttp http = ExportHttp.start(address, source, news);
    ways.add(http::close);
    PrintWriter out = spec.commandLine().getOut();
    out.println(http.url());
    out.flush();
  }
}
