package io.statline.server;

import io.statline.protocol.StatSchema;
import java.util.Optional;

/**
 * A second protocol on the server's socket, made of lines as well, such as HTTP. The first line of a connection decides,
 * unless it begins as JSON does: then it is a request of the server's own protocol. Safe for several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface StatSideProtocol {

  /**
   * A new reader.
   *
   * @param firstLine its first line, as {@link StatConversation#line} will get it
   * @param address where the reader is connected, as {@link StatServer#address()}
   * @param schema what the server serves
   * @return empty if the line is none of this protocol: then the server answers it as it does any wrong request
   */
  Optional<? extends StatConversation> begin(String firstLine, String address, StatSchema schema);
}
