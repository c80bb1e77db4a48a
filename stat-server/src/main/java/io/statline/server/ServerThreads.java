package io.statline.server;

import java.util.concurrent.ThreadFactory;

/** Makes the server's threads where the daemon does not. */
final class ServerThreads {
  private static final long STACK_BYTES = 512 * 1024;

  static final ThreadFactory FACTORY = work -> {
    Thread thread = new Thread(null, work, "statline", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  };

  private ServerThreads() {}

  static Thread start(ThreadFactory factory, String role, Runnable work) {
    Thread thread = factory.newThread(work);
    if (thread == null) {
      throw new IllegalStateException("The thread factory returned no thread");
    }
    thread.setName("statline-" + role);
    thread.start();
    return thread;
  }
}
