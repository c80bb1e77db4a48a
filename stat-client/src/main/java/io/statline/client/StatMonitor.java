package io.statline.client;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks a server the same thing at an interval, on one connection as long as that lasts, and connects anew while the
 * daemon restarts.
 *
 * <pre>{@code
 * try (StatMonitor monitor = StatClient.builder().path(path).monitor(Duration.ofSeconds(1))) {
 *   monitor.run(client -> client.sample(CpuStatsMeta.TYPE), sample -> print(sample));
 * }
 * }</pre>
 *
 * <p>It keeps the beat: requests begin whole intervals after the first, however long answers take. Beats that a slow
 * answer takes away are left out, not made up for. A connection that turns out to be closed is replaced within the same
 * beat, so a daemon that restarts quickly costs none; one that is away is looked for once a beat.
 *
 * <p>It has no thread of its own: {@link #run} blocks its caller. {@link #stop} and {@link #close} are for any thread,
 * the listener included.
 *
 * @since 0.1.0
 */
public final class StatMonitor implements AutoCloseable {
  private final Duration interval;
  private final MonitorClock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicBoolean running = new AtomicBoolean();
  private final MonitorLink link;

  StatMonitor(ClientSettings settings, Duration interval, MonitorClock clock) {
    this.interval = interval;
    this.clock = clock;
    this.link = new MonitorLink(settings, clock.pause(stopped));
  }

  /**
   * Asks at once and then at every interval, until the monitor is stopped or the thread is interrupted, whose interrupt
   * flag then stays set. Returns at once if either is so already. A request under way is given up.
   *
   * <p>What the listener or, unchecked, the query throws ends it too, and is thrown on.
   *
   * @throws IllegalStateException if it runs already
   */
  public <T> void run(StatQuery<T> query, StatListener<T> listener) {
    if (!running.compareAndSet(false, true)) {
      throw new IllegalStateException("This monitor runs already: one run at a time");
    }
    try {
      new MonitorLoop<>(link, query, listener, clock).run(interval, clock.pause(stopped));
    } finally {
      link.disconnect();
      running.set(false);
    }
  }

  /** Ends {@link #run}, now and for good. Returns at once; the listener may be called once more until it has ended. */
  public void stop() {
    link.giveUp(); // first, so that who wakes up knows why
    stopped.countDown();
  }

  /** The same as {@link #stop}. */
  @Override
  public void close() {
    stop();
  }
}
