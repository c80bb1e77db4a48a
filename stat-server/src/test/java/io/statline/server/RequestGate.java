package io.statline.server;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A place where suppliers are stuck until it opens, whoever interrupts them. */
final class RequestGate {
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);
  private final CountDownLatch left = new CountDownLatch(1);
  private final AtomicInteger inside = new AtomicInteger();
  private volatile Thread thread;

  /** Stays until it is open. */
  void pass() {
    thread = Thread.currentThread();
    inside.incrementAndGet();
    entered.countDown();
    while (!isOpen()) {
      // an interrupt alone opens nothing
    }
    inside.decrementAndGet();
    left.countDown();
  }

  private boolean isOpen() {
    try {
      open.await();
      return true;
    } catch (InterruptedException e) {
      interrupted.countDown();
      return false;
    }
  }

  /** A supplier that is stuck here. */
  RequestEcho echo(String text) {
    pass();
    return new RequestEcho(text);
  }

  void awaitEntered() throws InterruptedException {
    entered.await();
  }

  void awaitInterrupted() throws InterruptedException {
    interrupted.await();
  }

  boolean wasInterrupted() {
    return interrupted.getCount() == 0;
  }

  /** How many are stuck. */
  int inside() {
    return inside.get();
  }

  void open() {
    open.countDown();
  }

  /** Who passed last. */
  Thread thread() {
    return thread;
  }

  /** Lets the one inside go, and waits until its thread has nothing to do with it any more. */
  void openAndAwaitEnd() throws InterruptedException {
    open();
    left.await();
    thread.join();
  }
}
