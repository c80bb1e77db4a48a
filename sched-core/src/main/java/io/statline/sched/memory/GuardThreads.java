package io.statline.sched.memory;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Makes threads whose stacks are in memory before their bodies run, named by role and number. */
final class GuardThreads implements ThreadFactory {
  private final String role;
  private final boolean daemon;
  private final long stackBytes;
  private final BooleanSupplier locked;
  private final AtomicInteger made = new AtomicInteger();

  GuardThreads(String role, boolean daemon, long stackBytes, BooleanSupplier locked) {
    if (role.isBlank()) {
      throw new IllegalArgumentException("a role that names threads, not a blank one");
    }
    if (stackBytes < 0) {
      throw new IllegalArgumentException(
          "stack of " + stackBytes + " bytes: zero for the JVM's default, or more");
    }
    this.role = role;
    this.daemon = daemon;
    this.stackBytes = stackBytes;
    this.locked = locked;
  }

  @Override
  public Thread newThread(Runnable body) {
    String name = role + "-" + made.incrementAndGet();
    Thread thread = new Thread(null, () -> run(body), name, stackBytes);
    thread.setDaemon(daemon);
    return thread;
  }

  private void run(Runnable body) {
    if (locked.getAsBoolean()) {
      ThreadStack.populate();
    }
    body.run();
  }
}
