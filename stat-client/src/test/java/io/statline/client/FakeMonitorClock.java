package io.statline.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Time that passes only by waiting for it, or by hand. */
final class FakeMonitorClock implements MonitorClock {
  private final List<Long> pauses = new ArrayList<>();
  private final Map<Integer, Runnable> actions = new HashMap<>();
  private long nanos = 1_000_000;

  @Override
  public synchronized long nanos() {
    return nanos;
  }

  @Override
  public Pause pause(CountDownLatch stopped) {
    return pause -> {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      passes(pause);
      actions.getOrDefault(pauses().size(), () -> {}).run();
      return stopped.getCount() == 0;
    };
  }

  private synchronized void passes(long pause) {
    pauses.add(pause);
    nanos += pause;
  }

  /** Lets time pass while nobody waits for it. */
  synchronized void advance(long byNanos) {
    nanos += byNanos;
  }

  /** Does this during one of the pauses, which count from 1. */
  void atPause(int number, Runnable action) {
    actions.put(number, action);
  }

  /** How long was waited, each time. */
  synchronized List<Long> pauses() {
    return List.copyOf(pauses);
  }
}
