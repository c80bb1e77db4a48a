package io.statline.protocol;

import java.io.IOException;

/**
 * An error that travels in a reply: thrown by a supplier it becomes the reply's {@code errno} and text, and it is what
 * a client throws for such a reply.
 *
 * @since 0.1.0
 */
public class StatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int errno;

  /**
   * An error with a number and a text.
   *
   * @param errno a Linux errno, not 0; see {@link Errno}
   * @param text what was wrong and what would be right
   * @throws IllegalArgumentException if {@code errno} is 0, which means success
   */
  public StatException(int errno, String text) {
    super(text);
    if (errno == Errno.OK) {
      throw new IllegalArgumentException("errno 0 means success: an error needs another number");
    }
    this.errno = errno;
  }

  /** The reply's {@code errno}, never 0. */
  public int errno() {
    return errno;
  }

  /** The reply's text, without the number. */
  public String text() {
    return String.valueOf(super.getMessage());
  }

  /** The text followed by the number: {@code no such target (errno 22)}. */
  @Override
  public String getMessage() {
    return text() + " (errno " + errno + ")";
  }
}
