package io.statline.server;

import io.statline.protocol.Errno;
import io.statline.protocol.StatException;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One connection's session of one target. It may be ended while a read is stuck in it: then that read's thread closes
 * it when the read returns, so that a session's close runs exactly once and never beside a read.
 */
final class SessionSlot<T> implements Supply<T> {
  private static final System.Logger LOG = System.getLogger("io.statline.server");

  private final Target<T> target;
  private @Nullable StatSession<T> session; // of whoever is busy with it
  private boolean busy;
  private boolean ended;

  SessionSlot(Target<T> target) {
    this.target = target;
  }

  Target<T> target() {
    return target;
  }

  @Override
  public T get(Map<String, String> args) throws Exception {
    enter();
    try {
      StatSession<T> open = session;
      if (open == null) {
        open = target.open(args);
        session = open;
      }
      return open.read(args);
    } finally {
      if (leave()) {
        close();
      }
    }
  }

  private synchronized void enter() throws StatException {
    if (busy || ended) {
      throw new StatException(
          Errno.ETIMEDOUT,
          target + " is still at an earlier request of this connection: try again later");
    }
    busy = true;
  }

  /** Whether the session must be closed by the caller. */
  private synchronized boolean leave() {
    busy = false;
    return ended;
  }

  /**
   * Says that there will be no more reads.
   *
   * @return whether the caller must {@link #close()}: not if a read is stuck, which then does it, and not twice
   */
  synchronized boolean end() {
    boolean first = !ended;
    ended = true;
    return first && !busy;
  }

  /** Closes the session, if one was opened. */
  void close() {
    StatSession<T> open = session;
    session = null;
    if (open == null) {
      return;
    }
    boolean interrupted = Thread.interrupted(); // was meant for a stuck read
    try {
      open.close();
    } catch (Throwable thrown) { // user code, and nobody is left to tell but the log
      LOG.log(Level.WARNING, "A session of " + target + " failed to close", thrown);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
