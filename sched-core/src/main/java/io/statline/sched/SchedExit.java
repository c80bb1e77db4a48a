package io.statline.sched;

import java.util.Locale;

/**
 * Why a scheduler is no longer one.
 *
 * @param kind what sort of end
 * @param message what the kernel said, for people; may be empty
 * @since 0.1.0
 */
public record SchedExit(Kind kind, String message) {

  /** The sort of end. */
  public enum Kind {
    /** It was stopped from this side, in good order. */
    STOPPED,
    /** The kernel was told by somebody else to go back to its own scheduler. */
    EVICTED,
    /** The kernel found a fault: a task that was not run in time, a wrong call. */
    FAILED,
    /** A simulation's workload is over. */
    FINISHED
  }

  /** The kind and the message, in a line. */
  @Override
  public String toString() {
    String text = kind.name().toLowerCase(Locale.ROOT);
    return message.isEmpty() ? text : text + ": " + message;
  }
}
