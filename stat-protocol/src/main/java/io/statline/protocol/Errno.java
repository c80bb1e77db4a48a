package io.statline.protocol;

/**
 * The numbers a reply's {@code errno} is made of: Linux's, whatever the platform. A supplier may use any other, too.
 *
 * @since 0.1.0
 */
public final class Errno {

  /** 0: the reply holds a value. */
  public static final int OK = 0;

  /** 11: no more connections at the moment; the connection is closed. */
  public static final int EAGAIN = 11;

  /** 22: a malformed request, an unknown command or target, or a supplier that failed without saying more. */
  public static final int EINVAL = 22;

  /** 90: the request line is too long; the connection is closed. */
  public static final int EMSGSIZE = 90;

  /** 110: the supplier did not answer within the deadline. */
  public static final int ETIMEDOUT = 110;

  private Errno() {}
}
