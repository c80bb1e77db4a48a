package io.statline.cli;

import java.util.concurrent.CountDownLatch;

/** Time that passes when a test says so. */
final class FakeReplayClock implements ReplayClock {
  private final CountDownLatch end;
  private long now = 1_000;
  private boolean waiting;

  FakeReplayClock(CountDownLatch end) {
    this.end = end;
  }

  @Override
  public synchronized long nanos() {
    return now;
  }

  @Override
  public synchronized boolean await(long nanos) throws InterruptedException {
    long due = now + nanos;
    while (now < due && end.getCount() > 0) {
      waiting = true;
      notifyAll();
      wait(10); // the latch tells nobody
    }
    waiting = false;
    return end.getCount() == 0;
  }

  /** Waits until the replay has nothing to do before later. */
  synchronized void untilWaiting() throws InterruptedException {
    while (!waiting) {
      wait();
    }
  }

  /** Lets time pass, and the replay do what is due then. */
  synchronized void advance(long nanos) throws InterruptedException {
    untilWaiting();
    now += nanos;
    waiting = false;
    notifyAll();
  }
}
