package io.statline.daemon;

import java.util.concurrent.CountDownLatch;

/**
 * What a daemon does while its statistics are served. It ends when its thread is interrupted, which is how SIGTERM and
 * Ctrl-C reach it; a loop asks {@link Thread#interrupted()}, or blocks in something that throws.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface StatDaemonBody {

  /**
   * Runs the daemon, on the thread that called it, until it is done or interrupted.
   *
   * @throws Exception what it was interrupted by; anything else is the daemon's failure and reaches its caller
   */
  void run() throws Exception;

  /** The body of a daemon that has nothing to do on this thread: it waits until it is interrupted. */
  static StatDaemonBody untilStopped() {
    return () -> new CountDownLatch(1).await();
  }
}
