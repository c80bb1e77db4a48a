package io.statline.server;

import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Logs what goes wrong with a supplier: the first time as a warning, then at most once a minute, so that a reader that
 * polls cannot fill the daemon's log. The others are logged at debug level.
 */
final class FailureLog {
  private static final System.Logger LOG = System.getLogger("io.statline.server");
  private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);

  private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

  void log(String message, Throwable thrown) {
    LOG.log(level(), message, thrown);
  }

  /** Makes the message only if it is logged. */
  void log(Supplier<String> message) {
    LOG.log(level(), message);
  }

  private Level level() {
    long now = System.nanoTime();
    long until = quietUntil.get();
    boolean loud = now - until >= 0 && quietUntil.compareAndSet(until, now + PAUSE);
    return loud ? Level.WARNING : Level.DEBUG;
  }
}
