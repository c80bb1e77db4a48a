package io.statline.examples;

import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C and SIGTERM, as something a program can wait for. It ends the way it is written, with its
 * {@code try}-with-resources closed and the status it wants.
 *
 * <p>The JVM knows such a signal only as a shutdown hook, and exits with 130 or 143 when its hooks have returned. So
 * this one does not return: it lets the main thread finish and then halts with that thread's status. (The JDK's class
 * for signals is not public.)
 *
 * @since 0.1.0
 */
public final class StopSignal {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile Runnable whenAsked = () -> {};
  private volatile int status;

  StopSignal() {}

  void listen() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-signal"));
  }

  /** Waits until somebody asks the program to stop. */
  public void await() throws InterruptedException {
    asked.await();
  }

  /** Whether somebody asked the program to stop. */
  public boolean asked() {
    return asked.getCount() == 0;
  }

  /** What is to be done at once when somebody asks, on a thread of its own: to end a call that blocks. */
  public void whenAsked(Runnable action) {
    whenAsked = action;
    if (asked()) {
      action.run();
    }
  }

  /** Ends the program, whoever asked. */
  void exit(int newStatus) {
    status = newStatus;
    finished.countDown();
    System.exit(newStatus); // blocks if a signal already ends the JVM
  }

  private void stop() {
    if (finished.getCount() == 0) {
      return; // the program ended by itself
    }
    asked.countDown();
    whenAsked.run();
    awaitEnd();
    System.out.flush();
    Runtime.getRuntime().halt(status);
  }

  private void awaitEnd() {
    try {
      finished.await();
    } catch (InterruptedException e) {
      status = 1; // nobody interrupts this thread
    }
  }
}
