package io.statline.server;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Sessions that count their reads, and what happens to them. */
final class RequestSessions implements StatSessionOpener<RequestEcho> {
  private final AtomicInteger opened = new AtomicInteger();
  private final Semaphore closes = new Semaphore(0);
  private final AtomicInteger closed = new AtomicInteger();
  private final AtomicInteger faults = new AtomicInteger();
  private volatile RequestGate stuckOpen;
  private volatile RequestGate stuckRead;
  private volatile long readMillis;
  private volatile RuntimeException failingOpen;
  private volatile RuntimeException failingRead;
  private volatile RuntimeException failingClose;
  private volatile boolean interruptedClose;

  @Override
  public StatSession<RequestEcho> open(Map<String, String> args) {
    throwIf(failingOpen);
    pass(stuckOpen);
    return new One(opened.incrementAndGet());
  }

  private static void throwIf(RuntimeException failure) {
    if (failure != null) {
      throw failure;
    }
  }

  private static void pass(RequestGate gate) {
    if (gate != null) {
      gate.pass();
    }
  }

  private final class One implements StatSession<RequestEcho> {
    private final int number;
    private final AtomicBoolean busy = new AtomicBoolean();
    private int reads;
    private boolean over;

    One(int number) {
      this.number = number;
    }

    @Override
    public RequestEcho read(Map<String, String> args) throws InterruptedException {
      enter();
      try {
        throwIf(failingRead);
        pass(stuckRead);
        new CountDownLatch(1).await(readMillis, TimeUnit.MILLISECONDS);
        return new RequestEcho(number + "." + ++reads);
      } finally {
        busy.set(false);
      }
    }

    private void enter() {
      if (!busy.compareAndSet(false, true) || over) {
        faults.incrementAndGet(); // beside a read, or after the close
      }
    }

    @Override
    public void close() {
      enter();
      over = true;
      interruptedClose |= Thread.currentThread().isInterrupted();
      closed.incrementAndGet();
      closes.release();
      throwIf(failingClose);
    }
  }

  RequestSessions stuckOpen(RequestGate gate) {
    stuckOpen = gate;
    return this;
  }

  RequestSessions stuckRead(RequestGate gate) {
    stuckRead = gate;
    return this;
  }

  /** Lets reads take so long, unless they are interrupted. */
  RequestSessions slowRead(long millis) {
    readMillis = millis;
    return this;
  }

  RequestSessions failingOpen(RuntimeException failure) {
    failingOpen = failure;
    return this;
  }

  RequestSessions failingRead(RuntimeException failure) {
    failingRead = failure;
    return this;
  }

  RequestSessions failingClose(RuntimeException failure) {
    failingClose = failure;
    return this;
  }

  int opened() {
    return opened.get();
  }

  int closed() {
    return closed.get();
  }

  /** Waits until so many more have been closed. */
  void awaitClosed(int count) throws InterruptedException {
    closes.acquire(count);
  }

  /** Calls at the same time, reads after a close, second closes. */
  int faults() {
    return faults.get();
  }

  boolean wasCloseInterrupted() {
    return interruptedClose;
  }
}
