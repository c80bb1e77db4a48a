package io.statline.client;

import io.statline.protocol.Errno;
import io.statline.protocol.StatException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/**
 * One run of a monitor. Used by one thread.
 *
 * @param <T> what is read
 */
final class MonitorLoop<T> {
  private final MonitorLink link;
  private final StatQuery<T> query;
  private final StatListener<T> listener;
  private final MonitorClock clock;
  private boolean lost;
  private long lostNanos;

  MonitorLoop(MonitorLink link, StatQuery<T> query, StatListener<T> listener, MonitorClock clock) {
    this.link = link;
    this.query = query;
    this.listener = listener;
    this.clock = clock;
  }

  void run(Duration interval, Pause pause) {
    Beat beat = new Beat(Deadline.nanos(interval), clock.nanos());
    try {
      while (!isOver()) {
        ask();
        if (pause.await(beat.untilNext(clock.nanos()))) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isOver() {
    return link.isGivenUp() || Thread.currentThread().isInterrupted();
  }

  private void ask() {
    boolean kept = link.isConnected();
    if (!attempt() && kept && !isOver()) {
      attempt(); // the daemon was restarted since the last beat, and may answer already
    }
  }

  /** Asks once; false if that failed in a way that another connection might mend at once. */
  private boolean attempt() {
    T sample;
    try {
      sample = query.read(link.client());
    } catch (IOException e) {
      return failed(e);
    }
    if (lost) {
      lost = false;
      listener.onRegained(Duration.ofNanos(clock.nanos() - lostNanos));
    }
    listener.onSample(sample);
    return true;
  }

  private boolean failed(IOException reason) {
    if (isOver()) {
      return true; // being told to end is no outage
    }
    boolean works = link.isUsable() && !precedesClose(reason);
    if (!works) {
      link.disconnect();
    }
    if (!lost) {
      lost = true;
      lostNanos = clock.nanos();
      listener.onLost(reason);
    }
    return works || reason instanceof InterruptedIOException; // a timeout took long enough
  }

  /** Servers close after these; a supplier that chose one of them only costs a new connection. */
  private static boolean precedesClose(IOException reason) {
    return reason instanceof StatException error
        && (error.errno() == Errno.EAGAIN || error.errno() == Errno.EMSGSIZE);
  }
}
