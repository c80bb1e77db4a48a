package io.statline.cli;

import io.statline.client.StatClient;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatRequest;
import io.statline.protocol.StatSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code statline describe}. */
@Command(
    name = "describe",
    description = {
      "Shows what a daemon offers.",
      "",
      "Its types, with the targets that answer them and the arguments these take, and their fields, with kinds, units "
          + "and descriptions: as far as the daemon says."
    },
    footerHeading = "%n@|bold Examples|@%n",
    footer = {
      "  statline describe                       all that the only daemon offers",
      "  statline describe -n schedstatd CpuTimes",
      "                                          one type",
      "  statline describe 'cpus.*.times.idle'   one field",
      "  statline describe --json                its metadata as it is"
    })
final class DescribeCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "TYPE|FIELD|TARGET",
      description = "The type, the path of the field, or the target to show; default: all.")
  private @Nullable String name;

  @Option(names = "--json", description = "Prints the metadata as JSON, as the daemon sends it.")
  private boolean json;

  @Mixin
  private DaemonChoice daemon = new DaemonChoice();

  @Mixin
  private TargetChoice target = new TargetChoice();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, CommandException {
    PrintWriter out = spec.commandLine().getOut();
    try (StatClient client = daemon.connect()) {
      if (json) {
        out.println(SafeText.json(new String(json(client), StandardCharsets.UTF_8)));
      } else {
        out.print(text(client));
      }
    }
    out.flush();
    return ExitStatus.OK;
  }

  private byte[] json(StatClient client) throws IOException, CommandException {
    return name == null
        ? client.request(StatRequest.meta()).orThrow().json()
        : found(client, name).toJson();
  }

  private String text(StatClient client) throws IOException, CommandException {
    StatSchema schema = name == null ? target.schema(client) : found(client, name);
    return schema.types().isEmpty()
        ? "This daemon describes no types." + System.lineSeparator()
        : schema.describe();
  }

  private StatSchema found(StatClient client, String wanted) throws IOException, CommandException {
    StatSchema schema = target.schema(client);
    Optional<StatMeta> start = schema.entry().isEmpty() && !target.isSaid()
        ? Optional.empty()
        : Optional.of(target.type(schema));
    return new SchemaSearch(schema, start).find(wanted);
  }
}
