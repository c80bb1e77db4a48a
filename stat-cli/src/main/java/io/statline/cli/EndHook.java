package io.statline.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C end a command in order: it is told to stop, and the JVM waits until it has closed what it has open. The
 * exit status is the JVM's: 130, or 143 for SIGTERM.
 */
final class EndHook {
  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private EndHook(Runnable stop) {
    thread = new Thread(() -> end(stop), "statline-end");
  }

  /** What a command does. */
  interface Work {
    void run() throws Exception;
  }

  /**
   * Does some work, which closes what it opens.
   *
   * @param stop tells it to stop; returns at once
   */
  static void during(Work work, Runnable stop) throws Exception {
    EndHook hook = new EndHook(stop);
    Runtime.getRuntime().addShutdownHook(hook.thread);
    try {
      work.run();
    } finally {
      hook.close();
    }
  }

  private void end(Runnable stop) {
    stop.run();
    try {
      if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("statline: something hangs: ended all the same");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(thread);
    } catch (IllegalStateException ending) {
      return; // the JVM ends, and the hook is no longer waiting
    }
  }
}
