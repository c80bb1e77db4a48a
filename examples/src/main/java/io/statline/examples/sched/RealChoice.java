package io.statline.examples.sched;

import io.statline.sched.SchedBackend;
import io.statline.sched.SchedException;
import java.io.PrintStream;
import java.time.Duration;

/** This machine's own kernel. */
final class RealChoice implements KernelChoice {
  private final String name;
  private final Duration timeout;

  RealChoice(String name, Duration timeout) {
    this.name = name;
    this.timeout = timeout;
  }

  @Override
  public boolean locksMemory() {
    return true;
  }

  @Override
  public SchedBackend open() throws SchedException {
    throw new SchedException("not yet: " + name + timeout);
  }

  @Override
  public void report(PrintStream out) {}
}
