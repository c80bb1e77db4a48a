package io.statline.server;

import io.statline.protocol.StatRequest;
import java.nio.ByteBuffer;

/**
 * What a {@link StatConversation} wants next.
 *
 * @since 0.1.0
 */
public sealed interface StatStep {

  /** The reader's next line. */
  static StatStep read() {
    return Read.LINE;
  }

  /** The reply to a request, as if a reader of the server had sent it: with its deadline, turn and figures. */
  static StatStep ask(StatRequest request) {
    return new Ask(request);
  }

  /** These bytes sent, and then the reader's next line. Belongs to the server from now on. */
  static StatStep send(byte[] bytes) {
    return new Send(ByteBuffer.wrap(bytes), false);
  }

  /** These bytes sent, and then the connection closed. Belongs to the server from now on. */
  static StatStep sendLast(byte[] bytes) {
    return new Send(ByteBuffer.wrap(bytes), true);
  }

  /** See {@link #read()}. */
  enum Read implements StatStep {
    /** One more. */
    LINE
  }

  /** See {@link #ask}. */
  record Ask(StatRequest request) implements StatStep {}

  /** See {@link #send} and {@link #sendLast}. */
  record Send(ByteBuffer bytes, boolean isLast) implements StatStep {}
}
