package io.statline.cli;

import io.statline.client.StatClient;
import io.statline.openmetrics.MetadataMapping;
import io.statline.protocol.StatException;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatRequest;
import io.statline.protocol.StatSchema;
import io.statline.view.StatValue;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to ask a daemon for. */
final class TargetChoice {
  @Option(
      names = {"-t", "--target"},
      paramLabel = "TARGET",
      description = "What to ask for; default: what generic readers start from, 'top'.")
  private @Nullable String target;

  @Option(
      names = {"-a", "--arg"},
      paramLabel = "NAME=VALUE",
      description = "An argument of the target; may be said several times.")
  private Map<String, String> args = new LinkedHashMap<>();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      converter = MappingFile.class,
      description = "A file that says kinds and units which the daemon's own metadata lacks.")
  private MetadataMapping mapping = MetadataMapping.NONE;

  /** The daemon's metadata, with what the mapping says. */
  StatSchema schema(StatClient client) throws IOException {
    return mapping.apply(client.schema());
  }

  /** The value now, with the metadata that explains it. */
  Reading read(StatClient client) throws IOException, CommandException {
    return read(client, schema(client));
  }

  /** The value now. */
  Reading read(StatClient client, StatSchema schema) throws IOException, CommandException {
    StatMeta type = type(schema);
    try {
      return new Reading(schema, type, StatValue.fromJson(client.rawSample(target(schema), args)));
    } catch (StatException e) {
      String hint = hint(schema, e.text());
      throw hint.isEmpty() ? e : new StatException(e.errno(), e.text() + hint);
    } catch (IllegalArgumentException e) { // an argument 'target'
      throw new CommandException(ExitStatus.USAGE, Failures.text(e));
    }
  }

  /** Which target there is, if the daemon does not know this one and does not say so itself. */
  private String hint(StatSchema schema, String said) {
    List<String> targets = schema.types().values().stream()
        .flatMap(type -> type.targets().stream())
        .distinct()
        .toList();
    if (target == null || targets.isEmpty() || targets.contains(target)) {
      return "";
    }
    return targets.stream().anyMatch(said::contains)
        ? ""
        : "; its metadata names the targets " + String.join(", ", targets)
            + Nearest.hint(target, targets);
  }

  /** Whether a target was named. */
  boolean isSaid() {
    return target != null;
  }

  /** The target that is asked. */
  String target(StatSchema schema) {
    return target != null
        ? target
        : schema.entry().flatMap(StatMeta::target).orElse(StatRequest.TOP);
  }

  /** The arguments it is asked with. */
  Map<String, String> args() {
    return args;
  }

  /** The type of the target's values. */
  StatMeta type(StatSchema schema) throws CommandException {
    return (target == null ? schema.entry() : schema.answerOf(target).or(schema::entry))
        .orElseThrow(() -> new CommandException(
            ExitStatus.NOT_STATS, "the daemon's metadata has no type to start from"));
  }
}
