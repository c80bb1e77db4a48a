package io.statline.server;

import io.statline.protocol.StatSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where readers of other protocols come in.
 *
 * @param protocols the protocols, in the order they are asked
 * @param address where readers connect
 * @param schema what is served
 * @param failures where it is said that the protocol failed
 */
record SideDoor(
    List<StatSideProtocol> protocols, String address, StatSchema schema, FailureLog failures) {

  /** Who serves a connection that begins with this line; null if the server itself does. */
  @Nullable
  SideTalk open(RequestLines first) {
    if (first.isJson()) {
      return null;
    }
    String line = first.text();
    return protocols.stream()
        .flatMap(protocol -> protocol.begin(line, address, schema).stream())
        .findFirst()
        .map(SideTalk::new)
        .orElse(null);
  }
}
