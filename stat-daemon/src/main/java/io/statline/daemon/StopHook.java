package io.statline.daemon;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * SIGTERM and Ctrl-C, which a JVM knows as its shutdown: the thread that installed this is interrupted, and has some
 * time to end the way it is written.
 */
final class StopHook implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 5;

  private final Thread body = Thread.currentThread();
  private final Thread hook = new Thread(this::stop, "statline-stop");
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean asked;
  private volatile @Nullable Served served;

  private StopHook() {}

  static StopHook install() {
    StopHook stop = new StopHook();
    Runtime.getRuntime().addShutdownHook(stop.hook);
    return stop;
  }

  /** What is closed even if the body does not end. */
  void closesLate(Served started) {
    served = started;
  }

  /** Runs a body; what has interrupted it interrupts nothing after it. */
  void run(StatDaemonBody interruptible) throws Exception {
    try {
      interruptible.run();
    } finally {
      if (asked) {
        Thread.interrupted();
      }
    }
  }

  /** Whether the JVM ends. */
  boolean isAsked() {
    return asked;
  }

  private void stop() {
    asked = true;
    body.interrupt();
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody does that
    }
    Served open = served;
    if (open != null) {
      open.close();
    }
  }

  /** The body has ended, and all is closed. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      Thread.interrupted(); // the JVM ends; the interrupt was for the body
    }
  }
}
