package io.statline.cli;

import io.statline.client.StatClient;
import io.statline.protocol.StatSchema;
import io.statline.view.StatRates;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code statline check}. */
@Command(
    name = "check",
    description = {
      "Compares values with thresholds, for Nagios, Icinga and the like.",
      "",
      "An EXPR is FIELD OP VALUE or rate(FIELD) OP VALUE, where OP is one of",
      "",
      "  >  >=  <  <=  ==  !=",
      "",
      "Several are joined by 'and' and 'or'. A FIELD is as in 'statline get'; of several figures that a '*' stands for "
          + "one is enough. A VALUE may have a unit (ns us ms s min h d, %%, B KiB MiB GiB kB MB GB, Hz, ... or the "
          + "noun that is counted); without it is in the field's own unit. Text, such as a state's name, can be "
          + "equal or not; with spaces in it it stands in quotes.",
      "",
      "A rate is per second, from two samples; fields of no known kind are taken for counters. Of a histogram its "
          + "buckets can be compared, such as times[3]; its percentiles cannot."
    },
    exitCodeOnInvalidInput = 3,
    exitCodeOnExecutionException = 3,
    exitCodeListHeading = "%n@|bold Exit status|@%n",
    exitCodeList = {
      "0:OK",
      "1:WARNING",
      "2:CRITICAL",
      "3:UNKNOWN: all else, such as a daemon that cannot be reached"
    },
    footerHeading = "%n@|bold Examples|@%n",
    footer = {
      "  statline check 'blocked > 10'",
      "  statline check -w 'load.one_minute > 4' -c 'load.one_minute > 16'",
      "  statline check 'rate(cpus.*.times.idle) < 5%%'",
      "  statline check -n schedd 'state == failed or queued >= 1000 tasks'"
    })
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "EXPR", arity = "0..*", description = "CRITICAL if it holds, like -c.")
  private List<String> expressions = new ArrayList<>();

  @Option(
      names = {"-w", "--warning"},
      paramLabel = "EXPR",
      description = "WARNING if it holds; may be said several times.")
  private List<String> warnings = new ArrayList<>();

  @Option(
      names = {"-c", "--critical"},
      paramLabel = "EXPR",
      description = "CRITICAL if it holds; may be said several times.")
  private List<String> criticals = new ArrayList<>();

  @Option(
      names = {"-i", "--interval"},
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "1s",
      description = "How far apart the two samples of a rate are. Default: ${DEFAULT-VALUE}.")
  private Duration interval = Duration.ofSeconds(1);

  @Mixin
  private DaemonChoice daemon = new DaemonChoice();

  @Mixin
  private TargetChoice target = new TargetChoice();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, CommandException, InterruptedException {
    List<CheckExpression> critical = parse(Stream.concat(criticals.stream(), expressions.stream()));
    List<CheckExpression> warning = parse(warnings.stream());
    if (critical.isEmpty() && warning.isEmpty()) {
      throw new CommandException(
          ExitStatus.USAGE, "there is nothing to check: say an EXPR such as 'load > 4'");
    }
    boolean rates = Stream.concat(critical.stream(), warning.stream())
        .flatMap(CheckExpression::comparisons)
        .anyMatch(CheckComparison::rate);
    CheckResult result = new CheckResult(evaluation(rates));
    for (CheckExpression expression : critical) {
      result.add(expression, CheckStatus.CRITICAL);
    }
    for (CheckExpression expression : warning) {
      result.add(expression, CheckStatus.WARNING);
    }
    return end(result.status(), result.line());
  }

  private static List<CheckExpression> parse(Stream<String> texts) throws SyntaxFault {
    List<CheckExpression> parsed = new ArrayList<>();
    for (String text : texts.toList()) {
      parsed.add(CheckParser.parse(text));
    }
    return parsed;
  }

  private CheckEvaluation evaluation(boolean rates)
      throws IOException, CommandException, InterruptedException {
    try (StatClient client = daemon.connect()) {
      StatSchema schema = target.schema(client);
      Reading first = target.read(client, schema);
      if (!rates) {
        return new CheckEvaluation(first, Map.of());
      }
      Thread.sleep(interval.toMillis());
      Reading second = target.read(client, schema);
      StatRates between = StatRates.between(
          CounterGuess.of(schema), CounterGuess.of(second.type()), second.sample(), first.sample());
      return new CheckEvaluation(second, between.perSecond());
    }
  }

  private int end(CheckStatus status, String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
    return status.exitStatus();
  }

  /** Says that nothing could be compared: on standard output, where Nagios looks. */
  static int unknown(Exception e, CommandLine command) {
    PrintWriter out = command.getOut();
    out.println(CheckResult.line(CheckStatus.UNKNOWN, Failures.text(e)));
    out.flush();
    if (e instanceof CommandException known) {
      known.details().forEach(command.getErr()::println);
      command.getErr().flush();
    }
    return CheckStatus.UNKNOWN.exitStatus();
  }
}
