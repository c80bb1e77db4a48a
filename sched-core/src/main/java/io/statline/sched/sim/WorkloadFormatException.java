package io.statline.sched.sim;

import java.io.IOException;

/**
 * A workload or a recording that cannot be understood: the message says where, what is wrong, and what would be right.
 *
 * @since 0.1.0
 */
public final class WorkloadFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  WorkloadFormatException(String message) {
    super(message);
  }

  WorkloadFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
