package io.statline.server;

import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Logs what a supplier throws: the first failure in full, then at most one a minute, so that a reader that polls
 * cannot fill the daemon's log. The others are logged at debug level.
 */
final class FailureLog {
  private static final System.Logger LOG = System.getLogger("io.statline.server");
  private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);

  private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

  void log(String message, @Nullable Throwable thrown) {
    long now = System.nanoTime();
    long until = quietUntil.get();
    boolean loud = now - until >= 0 && quietUntil.compareAndSet(until, now + PAUSE);
    LOG.log(loud ? Level.WARNING : Level.DEBUG, message, thrown);
  }
}
