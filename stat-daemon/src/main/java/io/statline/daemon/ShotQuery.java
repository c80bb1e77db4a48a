package io.statline.daemon;

import io.statline.client.StatClient;
import io.statline.client.StatQuery;
import io.statline.protocol.StatMeta;
import io.statline.protocol.StatSchema;
import java.io.IOException;
import java.util.Map;
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
    StatMeta type = schema.entry().orElseThrow(ShotQuery::nothingToAsk);
    String target = type.target().orElseThrow(ShotQuery::nothingToAsk);
    return new Shot(schema, type, client.rawSample(target, Map.of()));
  }

  private static IOException nothingToAsk() {
    return new IOException("the daemon does not say which targets it has, and has no top type");
  }
}
