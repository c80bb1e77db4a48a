package io.statline.daemon;

import io.statline.client.StatClient;
import io.statline.client.StatQuery;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatRequest;
import io.statline.protocol.StatSchema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks a daemon for what its readers start from. Metadata is asked for once a connection, as another version of the
 * daemon may be behind the next one.
 */
final class ShotQuery implements StatQuery<Shot> {
  private @Nullable StatClient known;
  private StatSchema schema = new StatSchema(Map.of());

  @Override
  public Shot read(StatClient client) throws IOException {
    if (client != known) {
      schema = client.schema();
      known = client;
    }
    StatMeta type = start();
    return new Shot(schema, type, client.rawSample(target(type), Map.of()));
  }

  /** Others that answer the type may want arguments. */
  private static String target(StatMeta type) {
    List<String> targets = type.targets();
    return targets.contains(StatRequest.TOP) ? StatRequest.TOP : targets.get(0);
  }

  private StatMeta start() throws IOException {
    Optional<StatMeta> answered = schema.types().values().stream()
        .filter(type -> !type.targets().isEmpty())
        .findFirst();
    return schema
        .top()
        .or(() -> answered)
        .orElseThrow(() ->
            new IOException("the daemon does not say which targets it has, and has no top type"));
  }
}
