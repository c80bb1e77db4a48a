package io.statline.cli;

import io.statline.client.StatClient;
import io.statline.view.RenderOptions;
import io.statline.view.StatRenderer;
import io.statline.view.StatValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code statline get}. */
@Command(
    name = "get",
    description = {
      "Shows a daemon's values now.",
      "",
      "A FIELD is a path such as load.one_minute, cpus[3] or hosts[\"a.b\"].up; '*' stands for any key or index, and a "
          + "path that ends early for all under it."
    },
    footerHeading = "%n@|bold Examples|@%n",
    footer = {
      "  statline get                              what the only daemon says",
      "  statline get -n schedstatd load           one part of it",
      "  statline get 'cpus.*.times.idle'          one figure of all CPUs",
      "  statline get cpus -o times.idle,times.user",
      "                                            some columns of a table",
      "  statline get --json load.one_minute       as the daemon sent it",
      "  statline get --csv cpus > cpus.csv        a row for each CPU",
      "  statline get -t cpu -a cpus=0-3           another target, with an argument"
    })
final class GetCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FIELD",
      arity = "0..*",
      description = "What to show; default: all. What is asked for is shown even if it is zero.")
  private List<String> fields = new ArrayList<>();

  @Option(
      names = {"-o", "--only"},
      paramLabel = "FIELD",
      split = ",",
      description = "Which fields of the chosen records are shown, in this order.")
  private List<String> only = new ArrayList<>();

  @ArgGroup
  private Form form = new Form();

  @Option(names = "--no-header", description = "With --csv: without the line of names.")
  private boolean noHeader;

  @Option(
      names = "--all",
      description = "Shows what is left out otherwise: zeros, and what is hidden.")
  private boolean all;

  @Mixin
  private DaemonChoice daemon = new DaemonChoice();

  @Mixin
  private TargetChoice target = new TargetChoice();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  /** One of them at most. */
  static final class Form {
    @Option(names = "--json", description = "Prints JSON: numbers exactly as the daemon sent them.")
    private boolean json;

    @Option(
        names = "--csv",
        description =
            "Prints CSV: a row for each entry of an array or dict of records, or else one row. Numbers as sent.")
    private boolean csv;
  }

  @Override
  public Integer call() throws IOException, CommandException {
    List<FieldPattern> chosen = FieldPattern.parseAll(fields);
    List<FieldPattern> shown = FieldPattern.parseAll(only);
    PrintWriter out = spec.commandLine().getOut();
    Reading reading = read();
    if (form.json) {
      out.println(json(reading, chosen, shown));
    } else if (form.csv) {
      CsvText.print(TableMaker.table(reading, chosen, shown), !noHeader, out);
    } else {
      out.print(people(reading, chosen, shown));
    }
    out.flush();
    return ExitStatus.OK;
  }

  private Reading read() throws IOException, CommandException {
    try (StatClient client = daemon.connect()) {
      return target.read(client);
    }
  }

  private static String json(Reading reading, List<FieldPattern> chosen, List<FieldPattern> shown)
      throws CommandException {
    StatValue value = reading.sample().value();
    if (!chosen.isEmpty() || !shown.isEmpty()) {
      value = Pruning.prune(value, kept(reading, chosen, shown));
    }
    return SafeText.json(new String(value.toJson(), StandardCharsets.UTF_8));
  }

  /** The patterns, each of which has been found to lead somewhere. */
  private static List<FieldPattern> kept(
      Reading reading, List<FieldPattern> chosen, List<FieldPattern> shown)
      throws CommandException {
    if (!shown.isEmpty()) {
      TableMaker.table(reading, chosen, shown);
      return RowPatterns.of(FieldMatcher.of(reading), chosen).showing(shown).whole();
    }
    for (FieldPattern pattern : chosen) {
      FieldMatcher.of(reading).matches(pattern);
    }
    return chosen;
  }

  private String people(Reading reading, List<FieldPattern> chosen, List<FieldPattern> shown)
      throws CommandException {
    Reading seen = reading;
    if (!shown.isEmpty()) {
      seen = TableReading.of(TableMaker.table(reading, chosen, shown), reading);
    } else if (!chosen.isEmpty()) {
      seen = SchemaPruning.prune(reading, kept(reading, chosen, shown));
    }
    RenderOptions options = RenderOptions.defaults()
        .withWidth(Terminal.width())
        .withUnicode(Terminal.unicode())
        .withAll(all || !chosen.isEmpty() || !shown.isEmpty());
    return StatRenderer.of(seen.schema(), seen.type(), options).render(seen.sample());
  }
}
