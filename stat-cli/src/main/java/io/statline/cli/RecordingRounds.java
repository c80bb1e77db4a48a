package io.statline.cli;

import io.statline.client.StatClient;
import io.statline.client.StatQuery;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatRequest;
import io.statline.protocol.StatSample;
import io.statline.protocol.StatSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks a daemon for some targets. Metadata is asked for once a connection, as another version of the daemon may be
 * behind the next one.
 */
final class RecordingRounds implements StatQuery<RecordingRound> {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final List<String> targets;
  private final Map<String, String> args;
  private final long epochAtOrigin = System.currentTimeMillis() * NANOS_PER_MILLI;
  private final long origin = System.nanoTime();
  private @Nullable StatClient known;
  private RecordingItem.Metadata metadata = new RecordingItem.Metadata(0, List.of(), new byte[0]);

  /**
   * Asks for targets.
   *
   * @param targets none for what generic readers start from
   * @param args for each of them
   */
  RecordingRounds(List<String> targets, Map<String, String> args) {
    this.targets = List.copyOf(targets);
    this.args = args;
  }

  /** When this was made, nanoseconds since the Unix epoch. */
  long startedNanos() {
    return epochAtOrigin;
  }

  @Override
  public RecordingRound read(StatClient client) throws IOException {
    if (client != known) {
      metadata = metadata(client);
      known = client;
    }
    List<RecordingItem.Sample> samples = new ArrayList<>();
    for (RecordingQuery query : metadata.queries()) {
      StatSample<byte[]> sample = client.rawSample(query.target(), query.args());
      samples.add(new RecordingItem.Sample(epochNanos(sample.receivedNanos()), query, sample));
    }
    return new RecordingRound(metadata, samples);
  }

  private RecordingItem.Metadata metadata(StatClient client) throws IOException {
    byte[] json = client.request(StatRequest.meta()).orThrow().json();
    StatSchema schema = StatSchema.fromJson(json);
    List<String> asked = targets.isEmpty() ? List.of(start(schema)) : targets;
    List<RecordingQuery> queries = asked.stream()
        .distinct()
        .map(target -> new RecordingQuery(target, args))
        .toList();
    return new RecordingItem.Metadata(epochNanos(System.nanoTime()), queries, json);
  }

  private static String start(StatSchema schema) {
    return schema.entry().flatMap(StatMeta::target).orElse(StatRequest.TOP);
  }

  private long epochNanos(long nanoTime) {
    return epochAtOrigin + (nanoTime - origin);
  }
}
