package io.statline.protocol;

import java.io.IOException;

/**
 * What was received is not what the protocol or the expected type says: a line that is no reply, or a value that does
 * not fit the record. The message names the place and what was expected there.
 *
 * @since 0.1.0
 */
public class StatFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what was found where.
   *
   * @param message place, what was expected, what was found
   */
  public StatFormatException(String message) {
    super(message);
  }

  /**
   * Says what was found where.
   *
   * @param message place, what was expected, what was found
   * @param cause what a parser said about it
   */
  public StatFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
