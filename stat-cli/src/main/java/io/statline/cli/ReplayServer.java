package io.statline.cli;

import io.statline.protocol.Errno;
import io.statline.protocol.StatAddress;
import io.statline.protocol.StatException;
import io.statline.protocol.StatFormatException;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatRawType;
import io.statline.protocol.StatRequest;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import io.statline.server.StatServer;
import io.statline.server.StatServerBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Serves what was recorded, under the metadata that was recorded. Other metadata takes another server at the same
 * socket, as metadata does not change while a server runs: readers see what they would have seen of the daemon, which
 * was restarted as well.
 */
final class ReplayServer implements AutoCloseable {
  /** For steps over many samples of other targets. */
  private static final Duration DEADLINE = Duration.ofMinutes(1);

  private final StatAddress address;
  private final ReplaySource source;
  private RecordingItem.@Nullable Metadata served;
  private @Nullable StatServer server;

  ReplayServer(StatAddress address, ReplaySource source) {
    this.address = address;
    this.source = source;
  }

  /** Whether it serves, under this metadata. */
  boolean serves(RecordingItem.Metadata metadata) {
    return served != null && served.isSameAs(metadata);
  }

  /** Starts to serve. To be closed before, if it serves already. */
  void start(RecordingItem.Metadata metadata) throws CommandException {
    try {
      server = builder(metadata).start();
      served = metadata;
    } catch (StatFormatException e) {
      throw fault("the recorded metadata is none: " + e.getMessage(), e);
    } catch (IOException | IllegalStateException e) {
      throw fault("cannot serve at " + address + ": " + e.getMessage(), e);
    }
  }

  private static CommandException fault(String text, Exception cause) {
    CommandException fault = new CommandException(ExitStatus.FAILED, SafeText.line(text));
    fault.initCause(cause);
    return fault;
  }

  private StatServerBuilder builder(RecordingItem.Metadata metadata) throws IOException {
    StatSchema schema = StatSchema.fromJson(metadata.schema());
    StatServerBuilder builder =
        StatServer.builder().instead(address).metadata(schema).supplierDeadline(DEADLINE);
    Map<String, List<RecordingQuery>> targets = metadata.queries().stream()
        .collect(
            Collectors.groupingBy(RecordingQuery::target, LinkedHashMap::new, Collectors.toList()));
    targets.forEach((target, queries) -> builder.addSamples(
        target, StatRawType.of(type(target, schema)), args -> answer(target, args, queries)));
    return builder;
  }

  private static StatMeta type(String target, StatSchema schema) {
    return schema.answerOf(target).orElseGet(() -> StatMeta.builder(target).build());
  }

  private StatSample<byte[]> answer(
      String target, Map<String, String> args, List<RecordingQuery> queries) throws Exception {
    Map<String, String> others = new LinkedHashMap<>(args);
    others.remove(StatRequest.TARGET);
    RecordingQuery query = new RecordingQuery(target, others);
    if (!queries.contains(query)) {
      throw new StatException(
          Errno.EINVAL, "this was not recorded; of this target there is: " + texts(queries));
    }
    return source.sample(query);
  }

  private static String texts(List<RecordingQuery> queries) {
    return queries.stream()
        .map(RecordingQuery::toString)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }

  /** Ends all connections. It may be started again. */
  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    server = null;
    served = null;
  }
}
