package io.statline.client;

import java.util.concurrent.CountDownLatch;

/** The time a monitor goes by, and how it waits for it. */
interface MonitorClock {

  /** Real time. */
  MonitorClock SYSTEM = new MonitorClock() {
    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public Pause pause(CountDownLatch stopped) {
      return Pause.until(stopped);
    }
  };

  /** As {@link System#nanoTime}. */
  long nanos();

  /** Waits that end when the latch opens. */
  Pause pause(CountDownLatch stopped);
}
