package io.statline.sched;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The loop between a kernel and a scheduler. {@link #run} takes the machine over, carries news one way and decisions
 * the other, and gives the machine back to the default scheduler when it returns, whatever has happened: {@link #stop},
 * an interrupt (noticed within a tenth of a second), the kernel's own end, anything thrown. A signal that ends the JVM (Ctrl-C, SIGTERM) stops it too, and the
 * JVM waits for it; a scheduler that does not come back then is left behind, and the machine is given back without it.
 *
 * @since 0.1.0
 */
public final class SchedDriver {

  /** How much news is read before the scheduler decides again. */
  private static final int BATCH = 512;

  /** How long the loop sleeps at most: a lost wake-up costs no more than this. */
  private static final long LONGEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** How long a JVM that ends waits for the loop before it gives the machine back by itself. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final SchedBackend backend;
  private final Scheduler scheduler;
  private final WaitMode waitMode;
  private final QueuedTask task = new QueuedTask();
  private final AtomicBoolean started = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopped;

  /** Held while another thread is in the backend, which must not be closed under it. */
  private final Object gate = new Object();

  private boolean letGo;

  /** A driver of a kernel by a scheduler. It owns the backend from now on: {@link #run} closes it. */
  public SchedDriver(SchedBackend backend, Scheduler scheduler, WaitMode waitMode) {
    this.backend = backend;
    this.scheduler = scheduler;
    this.waitMode = waitMode;
  }

  /**
   * Schedules on this thread until it is stopped or the kernel ends it, and closes the backend. Once only.
   *
   * @return how it ended
   * @throws SchedException if the kernel cannot be driven
   * @throws Exception what the scheduler threw; the machine has been given back
   * @throws IllegalStateException on a second call
   */
  public SchedExit run() throws Exception {
    if (!started.compareAndSet(false, true)) {
      throw new IllegalStateException("a driver runs once; make a new one with a new backend");
    }
    Thread hook = new Thread(this::stopForEnd, "sched-shutdown");
    try (backend) {
      return hooked(hook);
    } finally {
      ended.countDown();
      removeHook(hook);
    }
  }

  private SchedExit hooked(Thread hook) throws Exception {
    try {
      if (!addHook(hook)) {
        return new SchedExit(SchedExit.Kind.STOPPED, "the JVM is ending");
      }
      return drive();
    } finally {
      synchronized (gate) {
        letGo = true;
      }
    }
  }

  /** Ends {@link #run} soon; nothing happens if it is not running any more. From any thread. */
  public void stop() {
    stopped = true;
    fromOutside(backend::wakeUp);
  }

  /** Calls the backend from a thread that is not its own, unless it is on its way to be closed. */
  private void fromOutside(Runnable call) {
    synchronized (gate) {
      if (!letGo) {
        call.run();
      }
    }
  }

  private SchedExit drive() throws Exception {
    Throwable failure = null;
    try {
      scheduler.start(backend);
      backend.attach();
      return loop();
    } catch (Throwable e) {
      failure = e;
      throw e;
    } finally {
      giveBack(failure);
    }
  }

  private void giveBack(@Nullable Throwable failure) throws Exception {
    try {
      backend.detach();
    } catch (Throwable e) {
      if (failure != null) {
        e.addSuppressed(failure);
      }
      throw e;
    } finally {
      stopScheduler(failure);
    }
  }

  private SchedExit loop() {
    while (!stopped && !Thread.currentThread().isInterrupted()) {
      Optional<SchedExit> exit = backend.exit();
      if (exit.isPresent()) {
        return exit.get();
      }
      boolean news = drain();
      scheduler.schedule(backend);
      backend.notifyWaiting(scheduler.waiting());
      if (!news) {
        pause();
      }
    }
    return new SchedExit(SchedExit.Kind.STOPPED, "");
  }

  private boolean drain() {
    for (int i = 0; i < BATCH; i++) {
      switch (backend.poll(task)) {
        case NONE -> {
          return i > 0;
        }
        case QUEUED -> scheduler.enqueue(task);
        case EXITED -> scheduler.exited(task.pid());
      }
    }
    return true;
  }

  private void pause() {
    if (waitMode == WaitMode.BLOCKING) {
      backend.await(LONGEST_WAIT_NANOS);
    } else {
      backend.await(0);
      Thread.onSpinWait();
    }
  }

  private void stopScheduler(@Nullable Throwable failure) throws Exception {
    try {
      scheduler.stop();
    } catch (Throwable e) {
      if (failure == null) {
        throw e;
      }
      failure.addSuppressed(e);
    }
  }

  /** On the JVM's way out. A loop that hangs in the scheduler must not keep the machine. */
  private void stopForEnd() {
    stop();
    try {
      if (!ended.await(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
        fromOutside(backend::detach);
      }
    } catch (InterruptedException e) {
      fromOutside(backend::detach);
      Thread.currentThread().interrupt();
    }
  }

  private static boolean addHook(Thread hook) {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      return true;
    } catch (IllegalStateException e) {
      return false; // the JVM is on its way out already
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is on its way out: the hook runs, and finds everything done.
    }
  }
}
