package io.statline.sched.memory;

/**
 * Memory that was not locked: because the system does not allow it, or because a strict guard refuses. The message says
 * what was found and what would be right; nothing has been changed.
 *
 * @since 0.1.0
 */
public final class MemoryLockException extends Exception {

  private static final long serialVersionUID = 1L;

  MemoryLockException(String message) {
    super(message);
  }

  MemoryLockException(String message, Throwable cause) {
    super(message, cause);
  }
}
