package io.statline.server;

import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The threads that serve connections: bounded, some prepared if wanted. */
final class ConnectionThreads {
  private static final System.Logger LOG = System.getLogger("io.statline.server");

  private final ThreadFactory factory;
  private final int bound;
  private final int prepared;
  private final ArrayBlockingQueue<Task> handOver;
  private final Set<Worker> workers = ConcurrentHashMap.newKeySet();
  private final IdleThreads idle;
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger numbers = new AtomicInteger();
  private final FailureLog failures = new FailureLog();
  private volatile boolean closed;

  /** What a thread does; it may do another afterwards if this one says so. */
  interface Task {
    /** Returns whether the thread may be used again: not if somebody may still interrupt it for what it did. */
    boolean run();
  }

  ConnectionThreads(ThreadFactory factory, Limits limits) {
    this.factory = factory;
    this.bound = limits.connections();
    this.prepared = Math.min(limits.prepared(), bound);
    this.idle = new IdleThreads(prepared);
    this.handOver = new ArrayBlockingQueue<>(bound);
  }

  /** Starts the prepared threads. */
  void prepare() {
    for (int i = 0; i < prepared; i++) {
      idle.offer();
      startThread(null);
    }
  }

  /** How many serve or are stuck. */
  int busy() {
    return busy.get();
  }

  /** Whether there are as many connections as there may be. */
  boolean isFull() {
    return busy.get() >= bound;
  }

  /** Serves a connection; false if there are too many, or no thread can be had. */
  boolean serve(Task task) {
    return run(task, bound);
  }

  /**
   * Serves a connection in place of a thread that is stuck, which counts as well: so many connections may be at their
   * second thread, not at their tenth.
   */
  boolean relieve(Task task) {
    return run(task, 2 * bound);
  }

  private boolean run(Task task, int most) {
    if (closed) {
      return false;
    }
    if (busy.incrementAndGet() > most) {
      busy.decrementAndGet();
      return false;
    }
    if (idle.take()) {
      handOver.add(task);
      return true;
    }
    boolean started = false;
    try {
      started = startFor(task);
    } finally {
      if (!started) {
        busy.decrementAndGet();
      }
    }
    return started;
  }

  /** The factory is the daemon's code, and a JVM without threads left says so by an error. */
  private boolean startFor(Task task) {
    try {
      startThread(task);
      return true;
    } catch (RuntimeException | Error e) {
      failures.log("No thread for a connection, which is refused. Said once a minute at most", e);
      return false;
    }
  }

  private void startThread(@Nullable Task first) {
    Worker worker = new Worker(first);
    Thread thread = factory.newThread(worker);
    if (thread == null) {
      throw new IllegalStateException("The thread factory returned no thread");
    }
    thread.setName("statline-connection-" + numbers.incrementAndGet());
    worker.thread = thread;
    workers.add(worker);
    boolean started = false;
    try {
      thread.start();
      started = true;
    } finally {
      if (!started) {
        workers.remove(worker);
      }
    }
  }

  /** Ends the idle threads; those that serve end with their connections. */
  void close() {
    closed = true;
    workers.stream()
        .filter(worker -> worker.waiting)
        .forEach(worker -> worker.thread().interrupt());
  }

  /** The threads that have not ended, but for the calling one. */
  Set<Thread> alive() {
    Set<Thread> alive = ConcurrentHashMap.newKeySet();
    for (Worker worker : workers) {
      if (worker.thread() != Thread.currentThread()) {
        alive.add(worker.thread());
      }
    }
    return alive;
  }

  /** A thread's work: one task after the other. */
  private final class Worker implements Runnable {
    private final @Nullable Task first;
    private @Nullable Thread thread;
    private volatile boolean waiting;

    Worker(@Nullable Task first) {
      this.first = first;
    }

    Thread thread() {
      return Objects.requireNonNull(thread);
    }

    @Override
    public void run() {
      try {
        Task task = first == null ? next() : first;
        while (task != null) {
          task = serve(task) ? next() : null;
        }
      } finally {
        workers.remove(this);
      }
    }

    private boolean serve(Task task) {
      boolean again = false;
      try {
        again = task.run();
      } catch (RuntimeException | Error e) {
        LOG.log(Level.ERROR, "bug in stat-server: a connection's thread failed", e);
      } finally {
        again =
            again && idle.offer(); // first: who sees that it is not busy any more may count on it
        busy.decrementAndGet();
      }
      return again;
    }

    /** Waits for the next task, counted as idle; null if there will be none, after which nobody counts on this thread. */
    private @Nullable Task next() {
      Task task = null;
      waiting = true;
      while (task == null && !(closed && idle.take())) {
        try {
          task = handOver.take();
        } catch (InterruptedException e) {
          LOG.log(Level.DEBUG, "An idle thread was interrupted; it ends if the server closes");
        }
      }
      waiting = false;
      return task;
    }
  }
}
