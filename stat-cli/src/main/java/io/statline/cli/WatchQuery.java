package io.statline.cli;

import io.statline.client.StatClient;
import io.statline.client.StatQuery;
import io.statline.protocol.StatFormatException;
import io.statline.protocol.StatSchema;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks a daemon for a target. Metadata is asked for once a connection, as another version of the daemon may be behind
 * the next one.
 */
final class WatchQuery implements StatQuery<Reading> {
  private final TargetChoice target;
  private @Nullable StatClient known;
  private StatSchema schema = new StatSchema(Map.of());

  WatchQuery(TargetChoice target) {
    this.target = target;
  }

  @Override
  public Reading read(StatClient client) throws IOException {
    if (client != known) {
      schema = target.schema(client);
      known = client;
    }
    try {
      return target.read(client, schema);
    } catch (CommandException e) { // nothing to start from: so much is not in the protocol
      throw new StatFormatException(Failures.text(e), e);
    }
  }
}
