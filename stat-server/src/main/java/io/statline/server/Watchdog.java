package io.statline.server;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Ends what takes too long: relieves threads that are stuck in a supplier, and cuts off readers that do not take their
 * replies or are idle past the limit. One thread; it wakes at most once a deadline under load, and not at all when
 * nobody reads.
 */
final class Watchdog implements Runnable {
  private static final System.Logger LOG = System.getLogger("io.statline.server");
  private static final long NEVER = Long.MAX_VALUE;

  /** When to look again at a request that waits past its deadline: it is about to give up, or to begin. */
  private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(1);

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

  private final ServerClock clock;
  private final Limits limits;
  private final Set<Connection> connections;
  private final ConnectionThreads threads;
  private final long shortest;
  private volatile @Nullable Thread thread;
  private volatile boolean asleep;
  private volatile boolean closed;

  Watchdog(
      ServerClock clock, Limits limits, Set<Connection> connections, ConnectionThreads threads) {
    this.clock = clock;
    this.limits = limits;
    this.connections = connections;
    this.threads = threads;
    this.shortest =
        Math.min(limits.supplierNanos(), Math.min(limits.writeNanos(), limits.idleNanos()));
  }

  /** There is something to be watched. Called at every request, so it does nothing unless the watchdog sleeps. */
  void wake() {
    if (asleep) {
      asleep = false;
      LockSupport.unpark(thread);
    }
  }

  void close() {
    closed = true;
    LockSupport.unpark(thread);
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    while (!closed) {
      try {
        watch();
      } catch (RuntimeException | Error e) { // such as a JVM without memory
        LOG.log(Level.ERROR, "The watchdog of deadlines failed; it goes on", e);
        LockSupport.parkNanos(this, PAUSE);
      }
    }
  }

  /** One look at all connections, and the sleep after it. */
  private void watch() {
    Thread.interrupted(); // nobody's business, and an interrupted thread cannot sleep
    long now = clock.nanos();
    long next = NEVER;
    long latest = 0;
    for (Connection connection : connections) {
      long word = connection.state().word();
      latest = Math.max(latest, RequestState.since(word));
      next = Math.min(next, check(connection, word, now));
    }
    if (next != NEVER) {
      LockSupport.parkNanos(this, Math.min(shortest, Math.max(1, next - now)));
    } else if (now - latest < shortest && !connections.isEmpty()) {
      LockSupport.parkNanos(
          this, shortest); // requests come: stay half awake, so that they need not wake anybody
    } else {
      sleep();
    }
  }

  private void sleep() {
    asleep = true;
    if (!closed && connections.stream().noneMatch(this::hasExpiry)) {
      LockSupport.park(this);
    }
    asleep = false;
  }

  private boolean hasExpiry(Connection connection) {
    return expiry(connection, connection.state().word()) != NEVER;
  }

  /** When something must be done about a word; never again if it has been done. */
  private long expiry(Connection connection, long word) {
    return connection.isSettled(word) ? NEVER : limits.expiry(word);
  }

  /** Ends what is overdue; when the next look is due otherwise. */
  private long check(Connection connection, long word, long now) {
    long expiry = expiry(connection, word);
    if (expiry > now) {
      return expiry;
    }
    if (RequestState.phase(word) == RequestState.WAITING) {
      return now + GLANCE;
    }
    connection.settle(word);
    if (RequestState.phase(word) == RequestState.RUNNING) {
      relieve(connection, word);
    } else {
      LOG.log(
          Level.DEBUG,
          "{0} is cut off: it did not take its reply, or was idle for too long",
          connection);
      connection.shutDown();
    }
    return NEVER;
  }

  private void relieve(Connection connection, long word) {
    if (!threads.relieve(() -> connection.relieve(word))) {
      LOG.log(
          Level.WARNING,
          "The supplier of {0} is stuck and no thread is left to say so: {1} is cut off",
          connection.asked(),
          connection);
      connection.giveUp();
    }
  }
}
