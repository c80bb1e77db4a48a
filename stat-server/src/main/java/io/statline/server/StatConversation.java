package io.statline.server;

import io.statline.protocol.StatResponse;

/**
 * One reader of a {@link StatSideProtocol}. The server reads and writes; this says what comes next, and never waits:
 * if a supplier is stuck, another thread goes on with the conversation. So there is one call at a time, each sees what
 * the one before it did, and they may come from several threads.
 *
 * <p>Lines are at most as long as requests may be, and as late as the server's idle timeout lets them; what is sent has
 * to be taken within its write deadline, in which {@link #reply} counts. Whatever a method throws ends the connection
 * and is logged.
 *
 * @since 0.1.0
 */
public interface StatConversation {

  /**
   * What comes after a line.
   *
   * @param line without its end, each byte a character (ISO 8859-1); first comes the one that began the conversation
   */
  StatStep line(String line);

  /**
   * What comes after the reply to a request that was asked.
   *
   * @param reply a value or an error; the server's own, too, such as that its supplier is late
   */
  StatStep reply(StatResponse reply);

  /**
   * What is sent last to a reader whose line is too long; then the connection is closed. By default nothing.
   *
   * @param mostBytes how long a line may be
   */
  default byte[] tooLong(int mostBytes) {
    return new byte[0];
  }
}
