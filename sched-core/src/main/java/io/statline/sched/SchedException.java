package io.statline.sched;

/**
 * A kernel that cannot be driven, or not in this way: the message says what was found, and what would be right.
 *
 * @since 0.1.0
 */
public final class SchedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With a message for people. */
  public SchedException(String message) {
    super(message);
  }

  /** With a message for people and what lies behind it. */
  public SchedException(String message, Throwable cause) {
    super(message, cause);
  }
}
