package io.statline.daemon;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * SIGTERM and Ctrl-C, which a JVM knows as its shutdown: the thread that installed this is interrupted, and has some
 * time to end the way it is written.
 */
final class StopHook implements AutoCloseable {
  private static final long SLICE_MILLIS = 20;
  private static final int PATIENCE_SLICES = 250;

  private final Thread body = Thread.currentThread();
  private final Thread hook = new Thread(this::stop, "statline-stop");
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean asked;
  private volatile @Nullable Served served;

  private StopHook() {}

  /**
   * A hook, from now on.
   *
   * @throws IllegalStateException if the JVM ends already
   */
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
    if (!isInExit()) {
      body.interrupt();
    }
    awaitEnd();
    Served open = served;
    if (open != null) {
      open.close();
    }
  }

  /** Whether the body itself called {@link System#exit}, and so cannot end before this hook. */
  private boolean isInExit() {
    return Arrays.stream(body.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals("java.lang.Shutdown"));
  }

  /** A body may answer its interrupt with an exit, which ends it no more than one of its own accord. */
  private void awaitEnd() {
    try {
      for (int i = 0; i < PATIENCE_SLICES && !isInExit(); i++) {
        if (ended.await(SLICE_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody does that
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
